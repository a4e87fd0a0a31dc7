package org.countersign.models.cleaning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads files of comma-separated values with a header, packed ({@code .gz}) or not. */
public final class CsvTable {

    private CsvTable() {}

    /** The rows of all files one after the other; they must have the same columns. */
    public static Table read(Path... files) {
        List<String> columns = List.of();
        List<String[]> rows = new ArrayList<>();
        Map<String, String> once = new HashMap<>();
        for (Path file : files) {
            try (Reader in = new InputStreamReader(open(file), StandardCharsets.UTF_8);
                    CSVParser csv = CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(in)) {
                if (!columns.isEmpty() && !columns.equals(csv.getHeaderNames())) {
                    throw new IllegalArgumentException(
                            file + " has the columns " + csv.getHeaderNames() + ", expected " + columns);
                }
                columns = csv.getHeaderNames();
                for (CSVRecord line : csv) {
                    String[] row = line.values();
                    for (int c = 0; c < row.length; c++) {
                        // Millions of cells repeat a few thousand texts.
                        row[c] = once.computeIfAbsent(row[c], text -> text);
                    }
                    rows.add(row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
        return Table.of(columns, rows);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
