package org.countersign.models.study;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the files of public data sets. */
final class PublicData {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private PublicData() {}

    /** @param file CSV with a header line; packed when its name ends with {@code .gz} */
    static List<CSVRecord> rows(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                Reader text = new InputStreamReader(unpacked(file, bytes), StandardCharsets.UTF_8);
                CSVParser csv = CSV.parse(text)) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** One row after the other, for files that are too large to be held. */
    static void each(Path file, Consumer<CSVRecord> row) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                Reader text = new InputStreamReader(unpacked(file, bytes), StandardCharsets.UTF_8);
                CSVParser csv = CSV.parse(text)) {
            csv.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static InputStream unpacked(Path file, InputStream bytes) throws IOException {
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
