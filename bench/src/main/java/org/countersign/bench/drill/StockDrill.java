package org.countersign.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.bench.client.Broker;
import org.countersign.bench.client.HistoryUpload;
import org.countersign.bench.client.Options;
import org.countersign.bench.client.Rest;
import org.countersign.bench.client.Wire;
import org.countersign.bench.replay.Answer;
import org.countersign.bench.replay.Report;
import org.countersign.bench.shop.Outside;
import org.jspecify.annotations.Nullable;

/**
 * Processes die while products run low. Stock is counted, customers order, competitors' prices are seen, people sign,
 * suppliers deliver, and at random moments, also while it starts, the server is killed, now and then the database too. In
 * the end everything must have been done, and nothing twice: exit code 0 only then.
 */
public final class StockDrill {

    private static final Set<String> OPTIONS = Set.of(
            "data",
            "port-offset",
            "products",
            "kills",
            "database-kills",
            "first-starts",
            "seed",
            "postgres",
            "patience",
            "result");

    private static final int EARLY_SHARE = 4;
    private static final int START_MILLIS = 12_000;
    private static final int LIFE_MILLIS = 7_000;
    private static final int OUTAGE_MILLIS = 20_000;
    private static final int AGAIN_SHARE = 10;
    private static final int PATIENCE_SECONDS = 120;
    private static final int QUIET_SECONDS = 8;

    private final Options options;
    private final Random random;
    private final Server server;
    private final @Nullable Postgres postgres;
    private final Range range;
    private final Partners partners = new Partners();
    private final List<String> deaths = new ArrayList<>();

    private StockDrill(Options options) {
        this.options = options;
        long seed = options.number("seed", 1);
        random = new Random(seed);
        Path data = Path.of(options.get("data", "data/stock-drill")).toAbsolutePath();
        int offset = options.number("port-offset", 0);
        postgres = options.has("postgres") ? new Postgres(data, 5432 + offset) : null;
        Map<String, String> settings = new HashMap<>(postgres == null ? Map.of() : postgres.settings());
        // By chance a task would have to be answered twice by the same person.
        settings.put("COUNTERSIGN_OVERSIGHT_BLIND_SHARE", "0");
        server = new Server(data, offset, settings);
        OffsetDateTime opened = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        range = new Range(options.number("products", 300), seed, opened);
    }

    /** {@code --postgres} brings a PostgreSQL of its own; without it the server has its H2. */
    public static void main(String[] args) throws IOException, InterruptedException {
        StockDrill drill = new StockDrill(new Options(args, OPTIONS));
        // Also when it is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(drill::stop));
        System.exit(drill.run() ? 0 : 1);
    }

    private void stop() {
        try {
            server.stop();
            if (postgres != null) {
                postgres.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean run() throws IOException, InterruptedException {
        Instant began = Instant.now();
        if (postgres != null) {
            postgres.start();
        }
        for (int i = 0; i < options.number("first-starts", 0); i++) {
            server.launch();
            Thread.sleep(random.nextInt(START_MILLIS));
            killServer("while it started for the first time");
        }
        server.start();
        open();
        return amidDeaths(began);
    }

    // ---- before

    private void open() throws IOException, InterruptedException {
        Path past = Files.createTempFile("stock-drill-", ".csv");
        range.writePast(past);
        HistoryUpload.upload(rest("admin"), "online-retail", past, System.out);
        Files.delete(past);
        rest("steward").post("forecasts/run");
        String last = range.skus().get(range.skus().size() - 1);
        while (rest("auditor").find("forecasts/" + last).isEmpty()) {
            Thread.sleep(500);
        }
        Sender opening = Sender.overMessaging(broker());
        opening.give(range.opening());
        opening.end();
        opening.run();
        List<String> refused = opening.answers().values().stream()
                .filter(answer -> !answer.status().equals("processed"))
                .map(answer -> answer.event().id() + " " + answer.reply())
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "the shop can't be opened: " + refused.subList(0, Math.min(3, refused.size())));
        }
        say("the shop is open: " + opening.answers().size() + " events");
    }

    // ---- meanwhile

    private boolean amidDeaths(Instant began) throws IOException, InterruptedException {
        Sender messaging = Sender.overMessaging(broker());
        Sender http = Sender.overHttp(rest("shop"));
        Sender watcher = Sender.overMessaging(broker());
        Hands one = new Hands(rest("operator"));
        Hands other = new Hands(rest("supervisor"));
        Outside outside = new Outside(broker(), "drill-partners", partners);
        List.of(messaging, http, watcher, one, other, outside).forEach(work -> {
            Thread thread = new Thread(work, "drill");
            thread.setDaemon(true);
            thread.start();
        });
        outside.awaitSubscription();
        List<Wire.Outgoing> traffic = range.traffic();
        List<Wire.Outgoing> prices = range.prices(traffic.size() / 2);
        List<Boolean> database = deathsOfDatabase();
        int lives = database.size() + 1;
        for (int life = 0; life < lives; life++) {
            List<Wire.Outgoing> portion = withSomeAgain(traffic, life, lives);
            messaging.give(portion);
            http.give(shuffled(portion));
            watcher.give(part(prices, life, lives));
            if (life < database.size()) {
                die(database.get(life));
            }
        }
        say("no more deaths: waiting for the end of all work");
        boolean quiet = settled(List.of(messaging, http, watcher));
        one.stop();
        other.stop();
        outside.stop();
        Audit audit = new Audit(rest("auditor"), range, partners, traffic, List.of(messaging, http));
        return report(audit, quiet, Duration.between(began, Instant.now()), List.of(messaging, http, watcher));
    }

    /** Which of the deaths are the database's. */
    private List<Boolean> deathsOfDatabase() {
        int all = options.number("kills", 30);
        int ofDatabase = postgres == null ? 0 : options.number("database-kills", 0);
        List<Boolean> deaths = new ArrayList<>(Collections.nCopies(all, false));
        deaths.addAll(Collections.nCopies(ofDatabase, true));
        Collections.shuffle(deaths, random);
        return deaths;
    }

    private void die(boolean database) throws InterruptedException {
        if (database && postgres != null) {
            Thread.sleep(random.nextInt(LIFE_MILLIS));
            postgres.kill();
            deaths.add("database");
            int away = random.nextInt(OUTAGE_MILLIS);
            say("death " + deaths.size() + ": the database, for " + away + " ms");
            Thread.sleep(away);
            postgres.start();
            return;
        }
        Thread.sleep(random.nextInt(LIFE_MILLIS));
        killServer("at work");
        while (random.nextInt(EARLY_SHARE) == 0) {
            server.launch();
            Thread.sleep(random.nextInt(START_MILLIS));
            killServer("while it started");
        }
        server.start();
    }

    private void killServer(String when) throws InterruptedException {
        long pid = server.kill();
        deaths.add(when);
        say("death " + deaths.size() + ": process " + pid + " " + when);
    }

    private static List<Wire.Outgoing> part(List<Wire.Outgoing> all, int life, int lives) {
        return all.subList(all.size() * life / lives, all.size() * (life + 1) / lives);
    }

    /** What is new in this life, and some of what was posted in earlier ones. */
    private List<Wire.Outgoing> withSomeAgain(List<Wire.Outgoing> all, int life, int lives) {
        List<Wire.Outgoing> fresh = part(all, life, lives);
        List<Wire.Outgoing> portion = new ArrayList<>(fresh);
        int before = all.size() * life / lives;
        for (int i = 0; before > 0 && i < fresh.size() / AGAIN_SHARE; i++) {
            portion.add(all.get(random.nextInt(before)));
        }
        return shuffled(portion);
    }

    private List<Wire.Outgoing> shuffled(List<Wire.Outgoing> events) {
        List<Wire.Outgoing> mixed = new ArrayList<>(events);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    // ---- afterwards

    /** False when something is still under way and nothing moves any more; the audit will say what. */
    private boolean settled(List<Sender> senders) throws InterruptedException {
        int patience = options.number("patience", PATIENCE_SECONDS);
        int before = -1;
        int same = 0;
        while (same < patience) {
            int moves = partners.deliveries()
                    + senders.stream().mapToInt(s -> s.answers().size()).sum();
            same = moves == before ? same + 1 : 0;
            if (same >= QUIET_SECONDS && senders.stream().allMatch(Sender::isIdle) && running() == 0) {
                return true;
            }
            before = moves;
            Thread.sleep(1_000);
        }
        return false;
    }

    private int running() {
        try {
            int running = 0;
            for (JsonNode process : rest("auditor").get("processes")) {
                running += process.path("running").asInt();
            }
            return running;
        } catch (UncheckedIOException | Rest.Refused e) {
            return -1;
        }
    }

    private boolean report(Audit audit, boolean quiet, Duration took, List<Sender> senders) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("database", postgres == null ? "H2" : "PostgreSQL");
        values.put("products", range.skus().size());
        Map<String, Integer> died = new TreeMap<>();
        deaths.forEach(death -> died.merge(death, 1, Integer::sum));
        values.put("deaths", died);
        values.put(
                "events sent again after a lost connection",
                senders.stream()
                        .flatMap(s -> s.answers().values().stream())
                        .mapToInt(Answer::sends)
                        .map(sends -> sends - 1)
                        .sum());
        values.putAll(audit.run());
        values.put("seconds", took.toSeconds());
        boolean clean = quiet && audit.wrong().isEmpty();
        values.put("clean", clean);
        Report report = new Report(values);
        report.print(System.out);
        audit.wrong().forEach((what, where) -> say(what + ": " + where.subList(0, Math.min(10, where.size()))));
        report.write(Path.of(options.get("result", "bench/target/stock-drill.json")));
        return clean;
    }

    private Broker broker() {
        return new Broker(server.jms(), "shop", "shop");
    }

    private Rest rest(String user) {
        return new Rest(server.http(), user, user);
    }

    private static void say(String what) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
