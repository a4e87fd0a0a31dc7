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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.countersign.decisions.history.Habits;
import org.countersign.decisions.history.Undo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports: each is spooled to disk first, then they run one after the other, and what they brought is cleaned. Reports of
 * imports before the server's start are read from the ledger.
 */
final class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final Archive archive;
    private final Executor executor;
    private final Supplier<String> ids;
    private final Clock clock;
    private final Map<String, Progress> jobs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ReentrantLock turn = new ReentrantLock(true);
    /** Imports that something is being done with after they have ended, and how many things. */
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    private final Map<String, String> trouble = new ConcurrentHashMap<>();

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
            archive.keep(progress.status());
            new HistoryImport(archive).run(progress.id(), spooled, format, progress);
            clean(progress);
            progress.say("Bringing statistics up to date");
            archive.refresh();
            progress.end(ImportStatus.DONE, null);
            LOG.info("history import {}", progress.status());
        } catch (Progress.Cancelled e) {
            progress.end(ImportStatus.CANCELLED, "Cancelled; what was written stays.");
        } catch (IOException | RuntimeException e) {
            LOG.warn("history import {} failed", progress.id(), e);
            progress.end(ImportStatus.FAILED, e.getMessage());
        } finally {
            delete(spooled);
            report(progress);
        }
    }

    /** Also what an earlier import left unclean when it was cancelled or its server stopped. */
    private void clean(Progress progress) {
        for (ImportStatus waiting : archive.notCleaned()) {
            Habits habits = HistoryFormat.byName(waiting.format()).habits();
            archive.clean(waiting.id(), habits, progress::cleaned);
        }
    }

    private void report(Progress progress) {
        try {
            archive.keep(progress.status());
        } catch (RuntimeException e) { // the import itself has ended, and its report can still be read here
            LOG.warn("the report of import {} could not be kept", progress.id(), e);
        }
    }

    /** Cleans an import once more, in the background. */
    void clean(ImportStatus status) {
        Habits habits = HistoryFormat.byName(status.format()).habits();
        afterwards(status.id(), () -> archive.clean(status.id(), habits, lines -> {}));
    }

    /** Takes repairs back, in the background. */
    void undo(Undo undo) {
        afterwards(undo.importId(), () -> archive.undo(undo));
    }

    private void afterwards(String id, Runnable work) {
        busy.merge(id, 1, Integer::sum);
        trouble.remove(id);
        executor.execute(() -> {
            turn.lock();
            try {
                work.run();
                archive.refresh();
            } catch (RuntimeException e) { // a door, as above
                LOG.warn("history import {}: its repairs could not all be changed", id, e);
                trouble.put(id, "Not everything was done: " + e.getMessage());
            } finally {
                turn.unlock();
                busy.computeIfPresent(id, (same, things) -> things == 1 ? null : (Integer) (things - 1));
            }
        });
    }

    boolean isBusy(String id) {
        return busy.containsKey(id);
    }

    /** What went wrong after the end of an import. */
    Optional<String> findTrouble(String id) {
        return Optional.ofNullable(trouble.get(id));
    }

    private static void delete(Path spooled) {
        try {
            Files.deleteIfExists(spooled);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", spooled, e);
        }
    }

    Optional<ImportStatus> status(String id) {
        Progress here = jobs.get(id);
        return here != null ? Optional.of(here.status()) : archive.find(id).map(ImportStatus::asOld);
    }

    List<ImportStatus> list() {
        List<ImportStatus> all = new ArrayList<>();
        synchronized (jobs) {
            jobs.values().forEach(p -> all.add(p.status()));
        }
        Collections.reverse(all);
        Set<String> here = all.stream().map(ImportStatus::id).collect(Collectors.toSet());
        archive.list().stream()
                .filter(old -> !here.contains(old.id()))
                .map(ImportStatus::asOld)
                .forEach(all::add);
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
