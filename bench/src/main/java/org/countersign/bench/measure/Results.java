package org.countersign.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All figures of one run, for machines as JSON and for people as a table. */
public final class Results {

    private final List<Entry> entries = new ArrayList<>();

    /** @throws IllegalArgumentException for a name that is there already: a figure is measured once */
    public void add(Entry entry) {
        if (entries.stream().anyMatch(e -> e.name().equals(entry.name()))) {
            throw new IllegalArgumentException("name: '" + entry.name() + "' was measured already");
        }
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Entry> missed() {
        return entries.stream().filter(e -> Boolean.FALSE.equals(e.met())).toList();
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), entries);
    }

    public String markdown() {
        StringBuilder table = new StringBuilder(
                """
                | what | figure | middle half | beside | ratio | goal | met |
                |---|---|---|---|---|---|---|
                """);
        for (Entry e : entries) {
            table.append("| ").append(String.join(" | ", cells(e))).append(" |\n");
        }
        return table.toString();
    }

    private static List<String> cells(Entry e) {
        return List.of(
                e.name(),
                Figures.text(e.value()) + (e.unit().isEmpty() ? "" : " " + e.unit()),
                e.runs() == 1 ? "" : Figures.text(e.low()) + " to " + Figures.text(e.high()),
                Objects.requireNonNullElse(e.versus(), ""),
                e.ratio() == null ? "" : Figures.text(e.ratio()),
                Objects.requireNonNullElse(e.goal(), ""),
                e.met() == null ? "" : e.met() ? "yes" : "no");
    }
}
