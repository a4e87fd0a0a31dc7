package org.countersign.rules.table;

import java.util.List;
import java.util.Locale;

/** Reads one decision table of a DMN file. */
final class DmnReader {

    private static final int MOST_COLUMNS = 200;

    private final String file;
    private final Xml root;
    private final Xml decision;
    private final Xml table;
    private final DmnProblems problems;

    DmnReader(String file, Xml root, Xml decision) {
        this.file = file;
        this.root = root;
        this.decision = decision;
        this.problems = new DmnProblems(file);
        Xml found = decision.child("decisionTable");
        if (found == null) {
            throw TableProblems.one(
                    file,
                    decision.line(),
                    decision.column(),
                    "decision '" + decision.attribute("name", "") + "' is no decision table and can't be run here");
        }
        this.table = found;
    }

    Table read() {
        problems.language(root);
        problems.language(table);
        bounds();
        HitPolicy policy = policy();
        DmnColumns columns = new DmnColumns(root, decision, table, policy.needsPriorities(), problems);
        check(policy, columns.outputs());
        problems.stop();
        DmnRows rows = new DmnRows(table, columns, problems);
        String name = decision.attribute("name", decision.attribute("id", "table"));
        List<Row> said = rows.read();
        List<AcceptedGap> gaps = rows.gaps();
        problems.stop();
        Table read = new Table(id(), name.strip(), policy, columns.inputs(), rows.outputs(), rows.notes(), gaps, said);
        // What can't stand in our own file, such as a formula, can't come in by another one.
        new TableReader(file).read(TableCsv.lines(file, read.print()));
        return read;
    }

    private void bounds() {
        if (table.children("rule").size() > TableReader.MOST_ROWS
                || table.children("input").size() + table.children("output").size() > MOST_COLUMNS) {
            problems.add(
                    table, "a table has at most " + TableReader.MOST_ROWS + " rows and " + MOST_COLUMNS + " columns");
        }
        if (table.children("output").isEmpty()) {
            problems.add(table, "the table has no output");
        }
        problems.stop();
    }

    /** Table ids are lower case words here; other tools have Decision_1abc. */
    private String id() {
        String id = decision.attribute("id", "table").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        id = id.replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "table" : id;
    }

    private HitPolicy policy() {
        String policy = table.attribute("hitPolicy", "UNIQUE");
        String aggregation = table.attribute("aggregation", "");
        HitPolicy found =
                switch (policy) {
                    case "UNIQUE", "U" -> HitPolicy.UNIQUE;
                    case "ANY", "A" -> HitPolicy.ANY;
                    case "PRIORITY", "P" -> HitPolicy.PRIORITY;
                    case "FIRST", "F" -> HitPolicy.FIRST;
                    case "RULE ORDER", "R" -> HitPolicy.RULE_ORDER;
                    case "OUTPUT ORDER", "O" -> HitPolicy.OUTPUT_ORDER;
                    case "COLLECT", "C" ->
                        switch (aggregation) {
                            case "" -> HitPolicy.COLLECT;
                            case "SUM" -> HitPolicy.SUM;
                            case "MIN" -> HitPolicy.MIN;
                            case "MAX" -> HitPolicy.MAX;
                            case "COUNT" -> HitPolicy.COUNT;
                            default -> null;
                        };
                    default -> null;
                };
        if (found == null) {
            problems.add(table, "hit policy '" + policy + " " + aggregation + "' is none of DMN's");
            return HitPolicy.UNIQUE;
        }
        return found;
    }

    private void check(HitPolicy policy, List<Output> outputs) {
        if (policy.needsPriorities()
                && outputs.stream().allMatch(output -> output.values().isEmpty())) {
            problems.add(table, "hit policy " + policy + " needs output values, the strongest first");
        }
        if (policy == HitPolicy.SUM && (outputs.size() != 1 || outputs.get(0).type() != ValueType.NUMBER)) {
            problems.add(table, "SUM adds up one number: the table must have one output of type number");
        }
    }
}
