package org.countersign.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.bench.client.Broker;
import org.countersign.bench.client.HistoryUpload;
import org.countersign.bench.client.ModelTraining;
import org.countersign.bench.client.Options;
import org.countersign.bench.client.Rest;
import org.countersign.bench.client.Wire;

/**
 * Posts the orders of some days of Online Retail II to a running server as if they came in now, then asks the server what
 * became of each. Exit code 0 only when every event was answered, none is lost, none is doubled and every order decided.
 * Run it again, and everything must be a duplicate.
 */
public final class Replayer {

    public static final Set<String> OPTIONS = Set.of(
            "http",
            "jms",
            "user",
            "password",
            "reader",
            "admin",
            "supervisor",
            "files",
            "from",
            "to",
            "window",
            "batch",
            "limit",
            "import-history",
            "resume",
            "result");

    private final Options options;
    private final Consumer<Answer> watcher;

    /** @param watcher sees every answer as it comes */
    public Replayer(Options options, Consumer<Answer> watcher) {
        this.options = options;
        this.watcher = watcher;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean clean = new Replayer(new Options(args, OPTIONS), a -> {}).run();
        System.exit(clean ? 0 : 1);
    }

    public boolean run() throws IOException, InterruptedException {
        LocalDate from = LocalDate.parse(options.get("from", "2011-11-01"));
        LocalDate to = LocalDate.parse(options.get("to", "2011-11-30"));
        RetailFiles files = RetailFiles.in(folder());
        if (options.has("import-history")) {
            importHistory(files, from);
        }
        List<Invoice> invoices = files.invoices(from, to);
        Plan plan = Plan.of(invoices.subList(0, Math.min(invoices.size(), options.number("limit", invoices.size()))));
        Report report = replay(from + " to " + to, plan);
        report.print(System.out);
        report.write(Path.of(options.get("result", "bench/target/replay.json")));
        return Boolean.TRUE.equals(report.values().get("clean"));
    }

    private Report replay(String range, Plan plan) throws InterruptedException {
        String user = options.get("user", "shop");
        Broker broker = new Broker(options.get("jms", "localhost:61616"), user, options.get("password", user));
        post(broker, plan.catalogue(), new Tally());
        Tally tally = new Tally();
        int reconnects = post(broker, plan.live(), tally);
        Check check = new Check(rest("reader", "auditor")).compare(plan.live(), tally.answers());
        return Report.of(range, plan, tally, reconnects, check, options.has("resume"));
    }

    private int post(Broker broker, List<Wire.Outgoing> events, Tally tally) throws InterruptedException {
        Posting posting = new Posting(broker, options.number("window", 256), options.number("batch", 32), answer -> {
            tally.add(answer);
            watcher.accept(answer);
        });
        posting.post(events);
        return posting.reconnects();
    }

    private void importHistory(RetailFiles files, LocalDate before) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("countersign-replay-");
        Rest rest = rest("admin", "admin");
        for (Path part : files.before(before, folder)) {
            HistoryUpload.upload(rest, "online-retail", part, System.out);
            Files.delete(part);
        }
        Files.delete(folder);
        System.out.println(new ModelTraining(rest, rest("supervisor", "supervisor"), "order-risk").train());
    }

    private Rest rest(String role, String byDefault) {
        String name = options.get(role, byDefault);
        return new Rest(options.get("http", "http://localhost:8080"), name, name);
    }

    /** {@code --files}, else below COUNTERSIGN_DATA, else below ../shared/data. */
    private Path folder() {
        String data = Optional.ofNullable(System.getenv("COUNTERSIGN_DATA")).orElse("../shared/data");
        return Path.of(options.get("files", data + "/online_retail_ii"));
    }
}
