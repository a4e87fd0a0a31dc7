package org.countersign.processes.history;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file on disk, plain or gzipped (told by its first bytes, not by its name), read from the top as often as a
 * format needs without ever being held in memory.
 */
final class CsvFile {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    /** Column names that other exports of the same data use. */
    private static final Map<String, String> ALIASES =
            Map.of("invoice", "invoiceno", "price", "unitprice", "customer id", "customerid");

    private static final int REPORT_EVERY = 1_000;

    private final Path path;
    private final long size;
    private final int passes;
    private final DoubleConsumer progress;
    private int pass;

    CsvFile(Path path, int passes, DoubleConsumer progress) throws IOException {
        this.path = path;
        this.size = Math.max(1, Files.size(path));
        this.passes = passes;
        this.progress = progress;
    }

    /** @throws IllegalArgumentException when one of the columns is missing */
    void mustHave(List<String> columns) throws IOException {
        try (CSVParser parser = CSV.parse(text(plain(Files.newInputStream(path))))) {
            Map<String, Integer> header = header(parser.iterator());
            for (String column : columns) {
                if (!header.containsKey(column)) {
                    throw new IllegalArgumentException("column " + column + ": is missing; the file has "
                            + header.keySet() + ".\nMaybe it has another format.");
                }
            }
        }
    }

    void each(Consumer<CsvRow> consumer) throws IOException {
        try (Counting counting = new Counting(Files.newInputStream(path));
                CSVParser parser = CSV.parse(text(plain(counting)))) {
            var records = parser.iterator();
            Map<String, Integer> header = header(records);
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (record.getRecordNumber() % REPORT_EVERY == 0) {
                    progress.accept((pass + (double) counting.count / size) / passes);
                }
                consumer.accept(new CsvRow(record, header));
            }
        }
        pass++;
        progress.accept((double) pass / passes);
    }

    private static Map<String, Integer> header(Iterator<CSVRecord> records) {
        Map<String, Integer> header = new HashMap<>();
        if (records.hasNext()) {
            int index = 0;
            for (String name : records.next()) {
                String key = name.strip().toLowerCase(Locale.ROOT);
                header.putIfAbsent(ALIASES.getOrDefault(key, key), index++);
            }
        }
        return header;
    }

    private static Reader text(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(3);
        boolean marked = bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF;
        if (!marked) {
            bytes.reset();
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    private static InputStream plain(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(2);
        boolean zipped = bytes.read() == 0x1F && bytes.read() == 0x8B;
        bytes.reset();
        return zipped ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
