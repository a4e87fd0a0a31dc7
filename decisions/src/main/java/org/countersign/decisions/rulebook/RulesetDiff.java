package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.domain.rulebook.RulesetSource;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two texts of a rule set. Tables are compared row by row, by the rows' ids, and cell by cell,
 * whether or not they make sense yet; everything else line by line.
 */
public record RulesetDiff(List<FileDiff> files) {

    public RulesetDiff {
        files = List.copyOf(files);
    }

    /**
     * @param change what became of it: it was added, removed, or is another now
     * @param text lines that start with a space, + or -; null for a table
     */
    public record FileDiff(String name, String change, @Nullable SheetDiff table, @Nullable List<String> text) {}

    /** @param headers lines of the head that differ, each after a + or - */
    public record SheetDiff(
            List<List<String>> added, List<List<String>> removed, List<CellDiff> changed, List<String> headers) {
        public SheetDiff {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
            headers = List.copyOf(headers);
        }
    }

    /** A cell, by its row's id and its column's name. */
    public record CellDiff(String row, String column, String old, String now) {}

    public static RulesetDiff of(@Nullable RulesetSource before, RulesetSource after) {
        SortedMap<String, String> old = before == null ? new TreeMap<>() : before.files();
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(after.files().keySet());
        List<FileDiff> files = new ArrayList<>();
        for (String name : names) {
            String was = old.get(name);
            String is = after.files().get(name);
            if (was == null || !was.equals(is)) {
                String change = was == null ? "added" : is == null ? "removed" : "changed";
                files.add(file(name, change, was == null ? "" : was, is == null ? "" : is));
            }
        }
        return new RulesetDiff(files);
    }

    /** In a few words, one line for each file, such as {@code amount.table.csv: 1 row added, 2 cells changed}. */
    public List<String> summary() {
        return files.stream().map(RulesetDiff::words).toList();
    }

    private static String words(FileDiff file) {
        List<String> parts = new ArrayList<>();
        SheetDiff table = file.table();
        if (table != null) {
            count(table.added().size(), "row", "added", parts);
            count(table.removed().size(), "row", "removed", parts);
            count(table.changed().size(), "cell", "changed", parts);
            count(table.headers().size(), "header line", "changed", parts);
        } else if (file.text() != null) {
            count(lines(file.text(), '+'), "line", "added", parts);
            count(lines(file.text(), '-'), "line", "removed", parts);
        }
        String which = file.change().equals("changed") ? "" : " (" + file.change() + ")";
        return file.name()
                + which
                + (parts.isEmpty() ? ": the same words in another form" : ": " + String.join(", ", parts));
    }

    private static int lines(List<String> text, char sign) {
        return (int) text.stream().filter(line -> line.charAt(0) == sign).count();
    }

    private static void count(int n, String what, String done, List<String> parts) {
        if (n > 0) {
            parts.add(n + " " + what + (n == 1 ? " " : "s ") + done);
        }
    }

    private static FileDiff file(String name, String change, String was, String is) {
        return name.endsWith(".table.csv")
                ? new FileDiff(name, change, sheets(TableSheet.of(was), TableSheet.of(is)), null)
                : new FileDiff(
                        name,
                        change,
                        null,
                        LineDiff.of(was.lines().toList(), is.lines().toList()));
    }

    private static SheetDiff sheets(TableSheet was, TableSheet is) {
        Map<String, TableSheet.Line> old = byId(was);
        Map<String, TableSheet.Line> now = byId(is);
        List<List<String>> added = new ArrayList<>();
        List<List<String>> removed = new ArrayList<>();
        List<CellDiff> changed = new ArrayList<>();
        old.forEach((id, line) -> {
            if (!now.containsKey(id)) {
                removed.add(line.cells());
            }
        });
        now.forEach((id, line) -> {
            TableSheet.Line before = old.get(id);
            if (before == null) {
                added.add(line.cells());
            } else {
                cells(was, before, is, line, changed);
            }
        });
        return new SheetDiff(added, removed, changed, heads(was, is));
    }

    private static Map<String, TableSheet.Line> byId(TableSheet sheet) {
        Map<String, TableSheet.Line> rows = new LinkedHashMap<>();
        sheet.rows().forEach(row -> rows.putIfAbsent(row.id(), row));
        return rows;
    }

    private static void cells(
            TableSheet was, TableSheet.Line before, TableSheet is, TableSheet.Line now, List<CellDiff> changed) {
        TreeSet<String> columns = new TreeSet<>(was.columns());
        columns.addAll(is.columns());
        columns.remove("id");
        for (String column : columns) {
            String old = cell(was, before, column);
            String next = cell(is, now, column);
            if (!old.equals(next)) {
                changed.add(new CellDiff(now.id(), column, old, next));
            }
        }
    }

    private static String cell(TableSheet sheet, TableSheet.Line row, String column) {
        int index = sheet.columns().indexOf(column);
        return index < 0 ? "" : row.cell(index);
    }

    private static List<String> heads(TableSheet was, TableSheet is) {
        List<String> lines = new ArrayList<>();
        TreeSet<String> words = new TreeSet<>(was.head().keySet());
        words.addAll(is.head().keySet());
        for (String word : words) {
            List<String> old = was.head().getOrDefault(word, List.of());
            List<String> now = is.head().getOrDefault(word, List.of());
            if (!old.equals(now)) {
                if (!old.isEmpty()) {
                    lines.add("-" + String.join(",", old));
                }
                if (!now.isEmpty()) {
                    lines.add("+" + String.join(",", now));
                }
            }
        }
        return lines;
    }
}
