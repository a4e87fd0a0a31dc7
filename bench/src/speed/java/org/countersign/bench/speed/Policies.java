package org.countersign.bench.speed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;

/** The rule sets and orders that are measured with: twelve policies, a table of any size, an order of five lines. */
final class Policies {

    static final RulesetId ID = RulesetId.of("fulfilment/speed");

    private static final List<String> TIERS = List.of("Standard", "Silver", "Gold", "VIP");
    private static final List<String> COUNTRIES = List.of("GB", "DE", "FR", "US", "JP");

    private Policies() {}

    /** What a rule asks, as a table's cells say it: one column for each fact. */
    private static final String[][] TWELVE = {
        {"order.total", "> 5000"},
        {"order.customer.guest", "true", "order.total", "> 2500"},
        {"order.customer.firstOrder", "true", "order.total", "> 1000"},
        {"order.shipping.abroad", "true", "order.total", "> 750"},
        {"order.units", "> 3"},
        {"order.weightGrams", "> 50000"},
        {"order.payment.method", "invoice", "order.total", "> 2500"},
        {"order.payment.state", "failed"},
        {"order.customer.refusedBefore", "> 0", "order.total", "> 100"},
        {"order.customer.cancelled", "> 4"},
        {"order.shipping.method", "standard", "order.total", "> 3000"},
        {"order.customer.tier", "VIP", "order.total", "> 4000"},
    };

    private static final List<String> COLUMNS = List.of(
            "order.total",
            "order.customer.guest",
            "order.customer.firstOrder",
            "order.shipping.abroad",
            "order.units",
            "order.weightGrams",
            "order.payment.method",
            "order.payment.state",
            "order.customer.refusedBefore",
            "order.customer.cancelled",
            "order.shipping.method",
            "order.customer.tier");

    private static final List<String> TYPES = List.of(
            "number", "boolean", "boolean", "boolean", "number", "number", "text", "text", "number", "number", "text",
            "text");

    /** The policies as rules of the rule language. */
    static String rules() {
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < TWELVE.length; i++) {
            List<String> asked = new ArrayList<>();
            for (int j = 0; j < TWELVE[i].length; j += 2) {
                asked.add(pattern(TWELVE[i][j].substring("order.".length()), TWELVE[i][j + 1]));
            }
            drl.append(
                    "rule \"POL-%03d policy %d\" when OrderFacts($t : total, %s) then verdict.escalate(\"risk\", \"policy %d: {}\", $t); end%n"
                            .formatted(i + 1, i + 1, String.join(", ", asked), i + 1));
        }
        return drl.toString();
    }

    private static String pattern(String field, String test) {
        if (test.startsWith(">")) {
            return field + " " + test;
        }
        return test.equals("true") ? field + " == true" : field + " == \"" + test + "\"";
    }

    /** The policies as a table that any DMN engine can run. */
    static String asTable() {
        StringBuilder csv = new StringBuilder("table,policies,Policies\nhit policy,C\nid,");
        COLUMNS.forEach(column -> csv.append("if ").append(column).append(','));
        csv.append("then escalate\ntype,").append(String.join(",", TYPES)).append(",text\n");
        for (int i = 0; i < TWELVE.length; i++) {
            Map<String, String> cells = new HashMap<>();
            for (int j = 0; j < TWELVE[i].length; j += 2) {
                cells.put(TWELVE[i][j], TWELVE[i][j + 1]);
            }
            csv.append("POL-%03d".formatted(i + 1));
            COLUMNS.forEach(column -> csv.append(',').append(cells.getOrDefault(column, "-")));
            csv.append(",risk\n");
        }
        return csv.toString();
    }

    /** Tier by country by bands of the total: 20 combinations, so rows / 20 bands each. */
    static String table(int rows, String name) {
        StringBuilder csv = new StringBuilder("table,bands,")
                .append(name)
                .append(
                        """

                hit policy,U
                id,if order.customer.tier,if order.shipping.country,if order.total,then escalate
                type,text,text,number,text
                """);
        bands(rows)
                .forEach(b -> csv.append("ESC-%05d,%s,%s,[%d..%d),risk%n"
                        .formatted(b.number(), b.tier(), b.country(), b.from(), b.from() + 100)));
        return csv.toString();
    }

    /** The same, one rule for each row. */
    static String ruleForEachRow(int rows) {
        StringBuilder drl = new StringBuilder();
        bands(rows)
                .forEach(b -> drl.append(
                        "rule \"ESC-%05d row\" when OrderFacts(customer.tier == \"%s\", shipping.country == \"%s\", total >= %d, total < %d) then verdict.escalate(\"risk\", \"row\"); end%n"
                                .formatted(b.number(), b.tier(), b.country(), b.from(), b.from() + 100)));
        return drl.toString();
    }

    record Band(int number, String tier, String country, int from) {}

    static List<Band> bands(int rows) {
        int each = rows / (TIERS.size() * COUNTRIES.size());
        return IntStream.range(0, rows)
                .mapToObj(i -> new Band(
                        i + 1,
                        TIERS.get(i / each / COUNTRIES.size()),
                        COUNTRIES.get(i / each % COUNTRIES.size()),
                        i % each * 100))
                .toList();
    }

    static RulesetSource source(Map<String, String> files) {
        return new RulesetSource(ID, files);
    }

    static Rulebook compile(Map<String, String> files) {
        RulesetSource source = source(files);
        return new RuleCompiler().compile(source, new RulesetVersion(ID, 1, source.hash()));
    }

    /** A customer of tier Standard sends it within GB; its total falls into the last band of a table of that size. */
    static OrderFacts order(int rows) {
        OrderFacts one = FulfilmentFacts.order();
        List<LineFacts> lines = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new LineFacts(
                        n,
                        "MUG-" + n,
                        "Mug",
                        "Kitchen",
                        4,
                        new BigDecimal("12.50"),
                        new BigDecimal("12.50"),
                        new BigDecimal("6.00"),
                        350,
                        true,
                        100,
                        0.05))
                .toList();
        BigDecimal total = BigDecimal.valueOf(rows / 20 * 100L - 50);
        return one.priced(lines, BigDecimal.ZERO, BigDecimal.ZERO, total);
    }
}
