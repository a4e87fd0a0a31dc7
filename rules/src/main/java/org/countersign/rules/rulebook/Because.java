package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.rules.table.Row;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.UnaryTest;
import org.jspecify.annotations.Nullable;

/**
 * Why a row speaks, with values: the row's own sentence, in which {@code {line.quantity}} stands for a fact and
 * {@code {discount.line}} for one of the row's answers; without a sentence, the tests that were asked.
 */
final class Because {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** A piece of text, or a fact that is shown. */
    private record Piece(String text, @Nullable FactPath fact) {}

    private final List<Piece> pieces = new ArrayList<>();

    private Because() {}

    static Because of(Table table, Row row, String sentence, Vocabulary words) {
        Because because = new Because();
        if (sentence.isBlank()) {
            because.tests(table, row, words);
        } else {
            because.sentence(table, row, sentence, words);
        }
        return because;
    }

    private void sentence(Table table, Row row, String sentence, Vocabulary words) {
        Matcher place = PLACE.matcher(sentence);
        int from = 0;
        while (place.find()) {
            text(sentence.substring(from, place.start()));
            from = place.end();
            int output = output(table, place.group(1));
            if (output >= 0) {
                text(Words.show(row.outputs().get(output)));
            } else {
                pieces.add(new Piece("", FactPath.of(place.group(1), words)));
            }
        }
        text(sentence.substring(from));
    }

    private static int output(Table table, String name) {
        for (int i = 0; i < table.outputs().size(); i++) {
            if (table.outputs().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void tests(Table table, Row row, Vocabulary words) {
        String glue = "";
        for (int i = 0; i < row.tests().size(); i++) {
            UnaryTest test = row.tests().get(i);
            if (!(test instanceof UnaryTest.Any)) {
                text(glue + table.inputs().get(i).label() + " ");
                pieces.add(new Piece("", FactPath.of(table.inputs().get(i).path(), words)));
                text(test instanceof UnaryTest.Equal ? "" : " (" + test + ")");
                glue = ", ";
            }
        }
        if (pieces.isEmpty()) {
            text(row.otherwise() ? "nothing else in '" + table.name() + "' fits" : table.name());
        }
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null));
        }
    }

    /** The facts that are shown. */
    Set<String> roots() {
        TreeSet<String> roots = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece.fact() != null) {
                roots.add(piece.fact().root());
            }
        }
        return roots;
    }

    String text(Map<String, Object> facts) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            FactPath path = piece.fact();
            if (path == null) {
                out.append(piece.text());
            } else {
                Object fact = facts.get(path.root());
                out.append(Words.show(fact == null ? null : path.read(fact)));
            }
        }
        return out.toString();
    }
}
