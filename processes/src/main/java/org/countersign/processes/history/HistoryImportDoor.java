package org.countersign.processes.history;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The door for an existing shop's past: takes an export, works it through in the background, and tells how far it is.
 * One import runs at a time; the others wait for it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HistoryImportDoor {

    @Inject
    private ImportJobs jobs;

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

    /** The imports since the server started, newest first. */
    public List<ImportStatus> list() {
        return jobs.list();
    }

    /** Asks the job to stop; what it has written so far stays. */
    public void cancel(String id) {
        jobs.cancel(id);
    }

    /** Writes the rows that were set aside as CSV: row number, reason, and the row as it came. */
    public void quarantine(String id, Writer csv) throws IOException {
        jobs.quarantine(id, csv);
    }
}
