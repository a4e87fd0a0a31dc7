package org.countersign.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.bench.client.Options;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;

/** A server that runs already: what it says of itself. Without {@code --home} there is none, and so no figures. */
final class ServerChapter implements Chapter {

    private static final Pattern STARTED = Pattern.compile("started in (\\d+)ms");

    private final Options options;

    ServerChapter(Options options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public void measure(Results results) throws IOException {
        if (options.has("home")) {
            Path home = Path.of(options.get("home", ""));
            started(results, home);
            memory(results, home);
        }
    }

    private static void started(Results results, Path home) throws IOException {
        Matcher line = STARTED.matcher(Files.readString(home.resolve("log/countersign.log")));
        double seconds = 0;
        while (line.find()) {
            seconds = Long.parseLong(line.group(1)) / 1e3;
        }
        if (seconds > 0) {
            results.add(Entry.of("the server's start", seconds, "s", Goal.atMost(seconds, 10, "s")));
        }
    }

    private static void memory(Results results, Path home) throws IOException {
        long pid = Long.parseLong(Files.readString(home.resolve("run.pid")).strip());
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                double mb = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                results.add(Entry.of("the server's memory", Spread.of(mb), "MB", Goal.atMost(mb, 900, "MB")));
            }
        }
    }
}
