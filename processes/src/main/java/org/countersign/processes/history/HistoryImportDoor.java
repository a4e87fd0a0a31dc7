package org.countersign.processes.history;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.decisions.history.HistoryCleaning;
import org.countersign.decisions.history.Undo;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.HistoryImports;
import org.countersign.ledger.fulfilment.HistoryRepairs;
import org.countersign.processes.records.DuplicatesDoor;

/**
 * The door for an existing shop's past: takes an export, works it through in the background, and tells how far it is.
 * One import runs at a time; the others wait for it. Each chunk is a transaction of its own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class HistoryImportDoor {

    @Inject
    History history;

    @Inject
    Customers customers;

    @Inject
    HistoryImports imports;

    @Inject
    HistoryRepairs repairs;

    @Inject
    HistoryCleaning cleaning;

    @EJB
    DuplicatesDoor duplicates;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    private ImportJobs jobs;

    @PostConstruct
    void open() {
        Archive archive = new LedgerArchive(history, customers, imports, cleaning, transaction, this::searchDuplicates);
        jobs = new ImportJobs(archive, executor, () -> UUID.randomUUID().toString(), Clock.systemUTC());
    }

    private void searchDuplicates() {
        duplicates.start(RecordKind.CUSTOMER, "import");
        duplicates.start(RecordKind.PRODUCT, "import");
    }

    @PreDestroy
    void close() {
        jobs.cancelAll();
    }

    /**
     * Reads the stream to its end, then returns the id of a job that works through it.
     *
     * @param format {@code online-retail} or {@code shopify}
     * @param name what to call the import, such as the file's name
     * @throws IllegalArgumentException when the format is not known or a column is missing
     */
    public String start(String format, String name, InputStream csv) throws IOException {
        return jobs.start(format, name, csv);
    }

    public Optional<ImportStatus> status(String id) {
        return jobs.status(id);
    }

    /** Newest first. */
    public List<ImportStatus> list() {
        return jobs.list();
    }

    /** Asks the job to stop; what it has written so far stays. */
    public void cancel(String id) {
        jobs.cancel(id);
    }

    /** What cleaning put right, where it can be looked at. */
    public HistoryRepairs repairs() {
        return repairs;
    }

    /**
     * Takes repairs back, in the background.
     *
     * @return how many it will be
     */
    public long undo(Undo undo) {
        long count = cleaning.count(undo);
        if (count > 0) {
            jobs.undo(undo);
        }
        return count;
    }

    /** Looks for faults once more, in the background: what was found before is not found again. */
    public void clean(ImportStatus ended) {
        jobs.clean(ended);
    }

    /** Whether repairs of this import are being made or taken back just now, after its end. */
    public boolean isBusy(String id) {
        return jobs.isBusy(id);
    }

    /** What went wrong when repairs were made or taken back. */
    public Optional<String> findTrouble(String id) {
        return jobs.findTrouble(id);
    }

    /** Writes the rows that were set aside as CSV: row number, reason, and the row as it came. */
    public void quarantine(String id, Writer csv) throws IOException {
        jobs.quarantine(id, csv);
    }
}
