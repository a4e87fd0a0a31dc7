package org.countersign.rules.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Decision tables as DMN files, so that a table can move between Countersign and other tools. Files of DMN 1.1 to 1.5 are
 * read, whoever wrote them; DMN 1.3 is written. What a file asks for beyond tables of plain tests, such as an expression
 * over several inputs, is refused with its place.
 */
public final class DmnXml {

    private static final int LARGEST = 16 * 1024 * 1024;

    private DmnXml() {}

    /** A decision in a file; only one that is a table can be read. */
    public record Decision(String id, String name, boolean isTable) {}

    /** @throws TableProblems is no DMN file */
    public static List<Decision> list(String file, byte[] xml) {
        return decisions(root(file, xml)).stream().map(DmnXml::decision).toList();
    }

    /**
     * The only table of a file.
     *
     * @throws TableProblems every problem with its line and column
     */
    public static Table read(String file, byte[] xml) {
        Xml root = root(file, xml);
        List<Xml> tables = decisions(root).stream()
                .filter(decision -> decision(decision).isTable())
                .toList();
        if (tables.size() != 1) {
            String which = tables.isEmpty()
                    ? "there is no decision table in this file"
                    : "the file has several decision tables: choose one of " + names(tables);
            throw TableProblems.one(file, root.line(), root.column(), which);
        }
        return new DmnReader(file, root, tables.get(0)).read();
    }

    /**
     * @param decision its id or its name
     * @throws TableProblems every problem with its line and column
     */
    public static Table read(String file, byte[] xml, String decision) {
        Xml root = root(file, xml);
        for (String key : List.of("id", "name")) {
            for (Xml candidate : decisions(root)) {
                if (decision.equals(candidate.attribute(key))) {
                    return new DmnReader(file, root, candidate).read();
                }
            }
        }
        throw TableProblems.one(
                file,
                root.line(),
                root.column(),
                "there is no decision '" + decision + "', only " + names(decisions(root)));
    }

    /** DMN 1.3; read again it is an equal table. */
    public static byte[] write(Table table) {
        return new DmnWriter(table).write();
    }

    private static Xml root(String file, byte[] xml) {
        if (xml.length > LARGEST) {
            throw TableProblems.one(file, 0, 0, "the file has more than " + LARGEST + " bytes");
        }
        Xml root = Xml.read(file, xml);
        if (!root.is("definitions")) {
            throw TableProblems.one(
                    file, root.line(), root.column(), "is no DMN: it starts with <" + root.name() + ">");
        }
        return root;
    }

    private static List<Xml> decisions(Xml root) {
        return root.children("decision");
    }

    private static Decision decision(Xml decision) {
        String id = decision.attribute("id", "");
        return new Decision(id, decision.attribute("name", id), decision.child("decisionTable") != null);
    }

    private static String names(List<Xml> decisions) {
        return decisions.stream()
                .map(DmnXml::decision)
                .map(decision -> decision.id() + " (" + decision.name() + ")")
                .collect(Collectors.joining(", "));
    }
}
