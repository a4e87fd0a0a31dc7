package org.countersign.processes.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The imports since the server started: each is spooled to disk first, then they run one after the other. */
final class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final Archive archive;
    private final Executor executor;
    private final Supplier<String> ids;
    private final Clock clock;
    private final Map<String, Progress> jobs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ReentrantLock turn = new ReentrantLock(true);

    ImportJobs(Archive archive, Executor executor, Supplier<String> ids, Clock clock) {
        this.archive = archive;
        this.executor = executor;
        this.ids = ids;
        this.clock = clock;
    }

    String start(String formatName, String name, InputStream csv) throws IOException {
        HistoryFormat format = HistoryFormat.byName(formatName);
        Path spooled = Files.createTempFile("countersign-import-", ".csv");
        Progress progress;
        try {
            Files.copy(csv, spooled, StandardCopyOption.REPLACE_EXISTING);
            new CsvFile(spooled, 1, share -> {}).mustHave(format.columns());
            progress = new Progress(ids.get(), formatName, name, Files.size(spooled), clock);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(spooled);
            throw e;
        }
        jobs.put(progress.id(), progress);
        executor.execute(() -> inTurn(progress, spooled, format));
        return progress.id();
    }

    private void inTurn(Progress progress, Path spooled, HistoryFormat format) {
        turn.lock();
        try {
            work(progress, spooled, format);
        } finally {
            turn.unlock();
        }
    }

    /** A door: whatever goes wrong in the background has to be told to the one who looks at the job. */
    private void work(Progress progress, Path spooled, HistoryFormat format) {
        try {
            new HistoryImport(archive).run(progress.id(), spooled, format, progress);
            progress.end(ImportStatus.DONE, null);
            LOG.info("history import {}", progress.status());
        } catch (Progress.Cancelled e) {
            progress.end(ImportStatus.CANCELLED, "Cancelled; what was written stays.");
        } catch (IOException | RuntimeException e) {
            LOG.warn("history import {} failed", progress.id(), e);
            progress.end(ImportStatus.FAILED, e.getMessage());
        } finally {
            delete(spooled);
        }
    }

    private static void delete(Path spooled) {
        try {
            Files.deleteIfExists(spooled);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", spooled, e);
        }
    }

    Optional<ImportStatus> status(String id) {
        return Optional.ofNullable(jobs.get(id)).map(Progress::status);
    }

    List<ImportStatus> list() {
        List<ImportStatus> all = new ArrayList<>();
        synchronized (jobs) {
            jobs.values().forEach(p -> all.add(p.status()));
        }
        Collections.reverse(all);
        return all;
    }

    void cancel(String id) {
        Optional.ofNullable(jobs.get(id)).ifPresent(Progress::cancel);
    }

    void cancelAll() {
        synchronized (jobs) {
            jobs.values().forEach(Progress::cancel);
        }
    }

    void quarantine(String id, Writer out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord("row", "reason", "content");
            archive.quarantined(id, row -> print(csv, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void print(CSVPrinter csv, Quarantined row) {
        try {
            csv.printRecord(row.row(), row.reason(), row.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
