package org.countersign.rules.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Part;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.fact.FactKind;
import org.countersign.rules.rulebook.Kinds;
import org.countersign.rules.rulebook.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decision as one more line of {@code scenarios.csv}: the facts that differ from the everyday ones, and what was
 * decided, without the person that it was decided about. What it writes is read back and compared before it is handed out.
 */
public final class CaseWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").setTrim(true).get();
    private static final List<String> TAIL = List.of("outcome", "rules", "note");
    private static final int MOST_LINES = 9;

    private CaseWriter() {}

    /** @throws IllegalArgumentException when no line can say this */
    public static String append(String csv, Decision real) {
        Decision decision = anonymous(real);
        List<List<String>> rows = read(csv);
        List<String> header = new ArrayList<>(rows.get(0));
        List<String> defaults = rows.stream()
                .filter(row -> row.get(0).equals("default"))
                .findFirst()
                .orElse(List.of());
        FactKind<?> kind = Kinds.of(decision.facts());
        Map<String, String> cells = new LinkedHashMap<>(difference(decision));
        for (int i = 1; i < header.size(); i++) {
            String path = header.get(i);
            if (i < defaults.size() && !defaults.get(i).isEmpty() && !TAIL.contains(path)) {
                cells.putIfAbsent(path, text(everyday(kind).get(first(kind, path))));
            }
        }
        widen(rows, header, cells);
        rows.add(row(header, cells, decision));
        String written = print(rows);
        verify(written, decision);
        return written;
    }

    private static Decision anonymous(Decision d) {
        Facts facts = Anonymous.of(d.facts());
        return new Decision(
                d.id(),
                facts.subject(),
                d.at(),
                d.cause(),
                d.version(),
                facts,
                d.predictions(),
                d.judgement(),
                d.hash());
    }

    private static Map<String, String> difference(Decision decision) {
        FactKind<?> kind = Kinds.of(decision.facts());
        Map<String, @Nullable Object> usual = everyday(kind);
        Map<String, String> cells = new LinkedHashMap<>();
        Facts facts = decision.facts();
        if (facts.parts().size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "it has " + facts.parts().size() + " lines, and a case can have " + MOST_LINES);
        }
        if (kind.parts() != null && facts.parts().isEmpty()) {
            cells.put(kind.parts().root() + "s", "none");
        }
        flat(kind, decision).forEach((path, value) -> {
            String first = first(kind, path);
            boolean own = !first.equals(path);
            Object everyday = own && first.endsWith(".number") ? value : usual.get(first);
            if (own || isSum(kind, path) || !Objects.equals(everyday, value)) {
                cells.put(path, text(value));
            }
        });
        return cells;
    }

    /** {@code line2.sku} is compared with {@code line.sku}. */
    private static String first(FactKind<?> kind, String path) {
        return kind.parts() == null
                ? path
                : path.replaceFirst(
                        "^" + kind.parts().root() + "[1-9]\\.", kind.parts().root() + ".");
    }

    private static boolean isSum(FactKind<?> kind, String path) {
        return kind.parts() != null
                && kind.parts().sums().stream().anyMatch(sum -> path.equals(kind.root() + "." + sum));
    }

    private static Map<String, @Nullable Object> everyday(FactKind<?> kind) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        flatten(kind.root(), kind.everyday(), all);
        if (kind.parts() != null) {
            flatten(kind.parts().root(), kind.parts().everyday(), all);
        }
        kind.predictions().stream().limit(1).forEach(prediction -> flatten("score", (Record) prediction, all));
        return all;
    }

    private static Map<String, @Nullable Object> flat(FactKind<?> kind, Decision decision) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        flatten(kind.root(), (Record) decision.facts(), all);
        int number = 1;
        for (Part part : decision.facts().parts()) {
            String root = Objects.requireNonNull(kind.parts()).root();
            flatten(number == 1 ? root : root + number, (Record) part, all);
            number++;
        }
        for (Prediction prediction : decision.predictions()) {
            if (prediction instanceof Prediction.Scored scored) {
                flatten("score", scored, all);
            } else if (prediction instanceof Prediction.Unavailable silent) {
                all.put("score.available", silent.why());
            }
        }
        return all;
    }

    private static void flatten(String path, Record record, Map<String, @Nullable Object> all) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                if (value instanceof Record inner) {
                    flatten(path + "." + component.getName(), inner, all);
                } else if (!(value instanceof List<?>)) {
                    all.put(path + "." + component.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " can't be read", e);
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    /** New columns stand before what is expected. */
    private static void widen(List<List<String>> rows, List<String> header, Map<String, String> cells) {
        int at = header.size();
        for (int i = header.size() - 1; i > 0; i--) {
            at = TAIL.contains(header.get(i)) ? i : at;
        }
        List<String> added =
                cells.keySet().stream().filter(path -> !header.contains(path)).toList();
        header.addAll(at, added);
        rows.set(0, header);
        for (int r = 1; r < rows.size(); r++) {
            List<String> row = new ArrayList<>(rows.get(r));
            while (row.size() < at) {
                row.add("");
            }
            row.addAll(at, added.stream().map(path -> "").toList());
            rows.set(r, row);
        }
    }

    private static List<String> row(List<String> header, Map<String, String> cells, Decision decision) {
        List<String> row = new ArrayList<>();
        row.add("decision " + decision.id() + " about " + decision.subject());
        // What the system added is none of the rules' doing: no rule can be expected to say it again.
        List<Reason> reasons = decision.judgement().reasons().stream()
                .filter(reason -> !RuleId.isReserved(reason.rule()))
                .toList();
        for (String column : header.subList(1, header.size())) {
            row.add(
                    switch (column) {
                        case "outcome" ->
                            Scenario.word(Outcome.strictest(
                                    reasons.stream().map(Reason::wants).toList()));
                        case "rules" ->
                            reasons.stream().map(Reason::rule).distinct().collect(Collectors.joining(" "));
                        default -> cells.getOrDefault(column, "");
                    });
        }
        return row;
    }

    private static void verify(String csv, Decision decision) {
        List<Scenario> all = Scenarios.of(new RulesetSource(decision.version().ruleset(), Map.of(Scenarios.FILE, csv)));
        Scenario last = all.get(all.size() - 1);
        if (!last.facts().equals(decision.facts())) {
            throw new IllegalArgumentException("a case has no words for some of its facts");
        }
    }

    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), FORMAT)) {
            parser.forEach(line -> rows.add(line.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(Scenarios.FILE + " has no header line: write scenario,outcome,rules");
        }
        return rows;
    }

    private static String print(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
            for (List<String> row : rows) {
                csv.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return out.toString();
    }
}
