package org.countersign.bench.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.bench.client.Wire;

/** The result of one replay, for people (a table) and for machines (JSON). */
public record Report(Map<String, Object> values) {

    /** @param again whether all of it had been posted before, so that nothing may be new */
    static Report of(String range, Plan plan, Tally tally, int reconnects, Check check, boolean again) {
        Map<String, Object> v = new LinkedHashMap<>();
        int sent = plan.live().size();
        v.put("range", range);
        v.put("events sent", sent);
        v.put("orders", plan.orders());
        v.put("cancellations of whole orders", plan.cancellations());
        v.put("partial credit notes, not sent", plan.creditNotes());
        v.put("answered", tally.answers().size());
        v.put("processed", tally.of("processed"));
        v.put("duplicates", tally.of("duplicate"));
        v.put("waiting", tally.of("waiting"));
        v.put("rejected", tally.of("rejected"));
        v.put("rejected because", tally.rejections());
        v.put("sent again after a lost connection", tally.resent());
        v.put("connections lost", reconnects);
        v.put("known to the server", check.known());
        v.put("orders by decision", check.outcomes());
        v.put("lost", check.lost().size());
        v.put("doubled", check.doubled().size());
        v.put("undecided", check.undecided().size());
        v.put("seconds", round(tally.seconds()));
        v.put("events a second", round(sent / tally.seconds()));
        v.put("latency ms p50", tally.latency(50));
        v.put("latency ms p99", tally.latency(99));
        v.put("latency ms max", tally.latency(100));
        v.put("clean", check.clean() && tally.answers().size() == sent && (!again || tally.of("processed") == 0));
        return new Report(v);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public void print(PrintStream out) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> parts) {
                out.printf(Locale.ROOT, "%-36s%n", name);
                parts.forEach((part, count) -> out.printf(Locale.ROOT, "  %-46s %10s%n", part, count));
            } else {
                out.printf(Locale.ROOT, "%-36s %22s%n", name, value);
            }
        });
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, Wire.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(values) + "\n");
    }
}
