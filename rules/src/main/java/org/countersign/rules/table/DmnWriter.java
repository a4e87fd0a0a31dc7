package org.countersign.rules.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a table as DMN 1.3. What DMN has no words for, an otherwise row's id and accepted gaps, stands in extension
 * elements that other tools pass over; the answers of the otherwise row are the outputs' defaults, so they mean the same.
 */
final class DmnWriter {

    static final String PREFIX = "countersign";

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String OURS = "urn:countersign:dmn:1";
    private static final Pattern XML_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final Table table;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;
    private final Set<String> ids = new HashSet<>();
    private int depth;

    DmnWriter(Table table) {
        this.table = table;
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can be written to memory", e);
        }
        ids.add(table.id());
        table.rows().forEach(row -> ids.add(row.id()));
    }

    byte[] write() {
        try {
            out.writeStartDocument("UTF-8", "1.0");
            definitions();
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can be written to memory", e);
        }
    }

    private void definitions() throws XMLStreamException {
        open("definitions");
        out.writeDefaultNamespace(DMN);
        out.writeNamespace(PREFIX, OURS);
        out.writeAttribute("id", fresh("definitions"));
        out.writeAttribute("name", clean(table.name()));
        out.writeAttribute("namespace", "urn:countersign:table:" + table.id());
        Set<String> roots = new LinkedHashSet<>();
        table.inputs().forEach(input -> roots.add(root(input.path())));
        List<String> dataIds = roots.stream().map(root -> fresh("input-data")).toList();
        int i = 0;
        for (String root : roots) {
            open("inputData", "id", dataIds.get(i++), "name", clean(root));
            element("variable", "name", clean(root));
            close();
        }
        decision(dataIds);
        close();
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private void decision(List<String> dataIds) throws XMLStreamException {
        open("decision", "id", table.id(), "name", clean(table.name()));
        if (table.outputs().size() == 1) {
            element("variable", "name", clean(table.outputs().get(0).name()));
        } else {
            element("variable", "name", clean(table.name()));
        }
        for (String data : dataIds) {
            open("informationRequirement", "id", fresh("needs"));
            element("requiredInput", "href", "#" + data);
            close();
        }
        open("decisionTable", "id", fresh("decision-table"), "hitPolicy", policy());
        if (!aggregation().isEmpty()) {
            out.writeAttribute("aggregation", aggregation());
        }
        extensions();
        for (Input input : table.inputs()) {
            input(input);
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            output(table.outputs().get(i), i);
        }
        for (String note : table.notes()) {
            element("annotation", "name", clean(note));
        }
        for (Row row : table.rows()) {
            if (!row.otherwise()) {
                row(row);
            }
        }
        close();
        close();
    }

    private String policy() {
        return switch (table.hitPolicy()) {
            case UNIQUE, ANY, PRIORITY, FIRST -> table.hitPolicy().name();
            case RULE_ORDER -> "RULE ORDER";
            case OUTPUT_ORDER -> "OUTPUT ORDER";
            default -> "COLLECT";
        };
    }

    private String aggregation() {
        return switch (table.hitPolicy()) {
            case SUM, MIN, MAX, COUNT -> table.hitPolicy().name();
            default -> "";
        };
    }

    private void extensions() throws XMLStreamException {
        Row otherwise = table.otherwise().orElse(null);
        if (otherwise == null && table.acceptedGaps().isEmpty()) {
            return;
        }
        open("extensionElements");
        for (AcceptedGap gap : table.acceptedGaps()) {
            ours("acceptedGap");
            for (int i = 0; i < gap.tests().size(); i++) {
                ours("inputEntry");
                ours("text");
                out.writeCharacters(
                        Feel.cell(gap.tests().get(i), table.inputs().get(i).type()));
                close();
                close();
            }
            ours("reason");
            out.writeCharacters(clean(gap.reason()));
            close();
            close();
        }
        if (otherwise != null) {
            ours("otherwise");
            out.writeAttribute("id", otherwise.id());
            out.writeAttribute("after", String.valueOf(table.rows().indexOf(otherwise)));
            for (String note : otherwise.notes()) {
                ours("annotationEntry");
                ours("text");
                out.writeCharacters(clean(note));
                close();
                close();
            }
            close();
        }
        close();
    }

    private void input(Input input) throws XMLStreamException {
        open("input", "id", fresh("input"), "label", clean(input.label()));
        open("inputExpression", "id", fresh("input-expression"), "typeRef", DmnTypes.word(input.type()));
        text(input.path());
        close();
        if (!(input.allowed() instanceof UnaryTest.Any)) {
            open("inputValues", "id", fresh("input-values"));
            text(Feel.cell(input.allowed(), input.type()));
            close();
        }
        close();
    }

    private void output(Output output, int index) throws XMLStreamException {
        open("output", "id", fresh("output"), "label", clean(output.label()), "name", clean(output.name()));
        out.writeAttribute("typeRef", DmnTypes.word(output.type()));
        if (!output.values().isEmpty()) {
            open("outputValues", "id", fresh("output-values"));
            text(Feel.values(output.values(), output.type()));
            close();
        }
        Object fallback = table.otherwise().map(row -> row.outputs().get(index)).orElse(output.fallback());
        if (fallback != null) {
            open("defaultOutputEntry", "id", fresh("default"));
            text(Feel.value(fallback, output.type()));
            close();
        }
        close();
    }

    private void row(Row row) throws XMLStreamException {
        boolean plain = XML_ID.matcher(row.id()).matches() && !row.id().equals(table.id());
        open("rule", "id", plain ? row.id() : fresh("row"));
        if (!plain) {
            out.writeAttribute(PREFIX, OURS, "id", row.id());
        }
        for (int i = 0; i < row.tests().size(); i++) {
            open("inputEntry", "id", fresh("question"));
            text(Feel.cell(row.tests().get(i), table.inputs().get(i).type()));
            close();
        }
        for (int i = 0; i < row.outputs().size(); i++) {
            Object value = row.outputs().get(i);
            open("outputEntry", "id", fresh("answer"));
            text(
                    value == null
                            ? "null"
                            : Feel.value(value, table.outputs().get(i).type()));
            close();
        }
        for (String note : row.notes()) {
            open("annotationEntry");
            text(note);
            close();
        }
        close();
    }

    private void text(String text) throws XMLStreamException {
        open("text");
        out.writeCharacters(clean(text));
        close();
    }

    private void element(String name, String... attributes) throws XMLStreamException {
        open(name, attributes);
        close();
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
        depth++;
    }

    private void ours(String name) throws XMLStreamException {
        line();
        out.writeStartElement(PREFIX, name, OURS);
        depth++;
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void close() throws XMLStreamException {
        depth--;
        out.writeEndElement();
    }

    private String fresh(String word) {
        int number = ids.size();
        while (!ids.add(word + "-" + number)) {
            number++;
        }
        return word + "-" + number;
    }

    /** XML has no place for control characters. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", " ");
    }
}
