package org.countersign.bench.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.countersign.domain.value.Countries;

/** The two files of the Online Retail II data set. */
final class RetailFiles {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String[] HEADER = {
        "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"
    };

    private final List<Path> files;

    private RetailFiles(List<Path> files) {
        this.files = files;
    }

    /** @throws IllegalArgumentException when the folder has none of them */
    static RetailFiles in(Path folder) throws IOException {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> files = all.filter(f -> f.getFileName().toString().matches("online_retail_.*\\.csv\\.gz"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("files: " + folder
                        + " has no online_retail_*.csv.gz.\nMaybe COUNTERSIGN_DATA or --files should name another"
                        + " folder.");
            }
            return new RetailFiles(files);
        }
    }

    /** Every invoice of these days once, in time order. 1,088 invoices stand in both files: the first copy counts. */
    List<Invoice> invoices(LocalDate from, LocalDate to) {
        Map<String, Invoice> invoices = new LinkedHashMap<>();
        for (Path file : files) {
            Map<String, Invoice> own = new LinkedHashMap<>();
            each(file, row -> {
                LocalDate day = LocalDate.parse(row.get("InvoiceDate").substring(0, 10));
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    own.computeIfAbsent(row.get("InvoiceNo"), id -> invoice(id, row))
                            .rows()
                            .add(line(row));
                }
            });
            own.forEach(invoices::putIfAbsent);
        }
        return List.copyOf(invoices.values());
    }

    /** The part of each file that is older, as files to import. */
    List<Path> before(LocalDate day, Path folder) throws IOException {
        List<Path> parts = new ArrayList<>();
        for (Path file : files) {
            Path part = folder.resolve("before-" + day + "-" + file.getFileName());
            try (var out = new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8);
                    var csv = new CSVPrinter(new BufferedWriter(out), CSVFormat.RFC4180)) {
                csv.printRecord((Object[]) HEADER);
                each(file, row -> copy(row, day, csv));
            }
            parts.add(part);
        }
        return parts;
    }

    private static void copy(CSVRecord row, LocalDate day, CSVPrinter csv) {
        try {
            if (LocalDate.parse(row.get("InvoiceDate").substring(0, 10)).isBefore(day)) {
                csv.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(Path file, Consumer<CSVRecord> consumer) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                CSVParser csv = CSV.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Invoice invoice(String id, CSVRecord row) {
        return new Invoice(
                id,
                LocalDateTime.parse(row.get("InvoiceDate"), TIME).atZone(LONDON).toOffsetDateTime(),
                row.get("CustomerID").strip(),
                Countries.iso(row.get("Country")),
                new ArrayList<>());
    }

    private static Invoice.Row line(CSVRecord row) {
        return new Invoice.Row(
                row.get("StockCode").strip().toUpperCase(Locale.ROOT),
                row.get("Description").strip(),
                Integer.parseInt(row.get("Quantity")),
                new BigDecimal(row.get("UnitPrice")));
    }
}
