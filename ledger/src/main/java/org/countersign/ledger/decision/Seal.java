package org.countersign.ledger.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Shows whether anybody touched what was decided. A tick takes what committed transactions left in the queue, makes one
 * Merkle root over their records' hashes, and chains it to the root before: no decision waits for another, and to change
 * one unseen, every root after it would have to be made anew. Of two nodes that tick at the same moment one holds the
 * lease and the other has nothing to do.
 */
public final class Seal {

    private final Database database;
    private final Clock clock;

    public Seal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Seals the records of up to {@code max} transactions in one batch; says how many records. */
    public int tick(int max) {
        return database.together(h -> holdsLease(h) ? seal(h, max) : 0);
    }

    private static boolean holdsLease(Handle handle) {
        return handle.createQuery("select name from lease where name = 'seal' for update skip locked")
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private int seal(Handle handle, int max) {
        List<Long> taken = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        handle.createQuery("select seq, records from seal_queue order by seq limit :max")
                .bind("max", max)
                .map((row, context) -> {
                    leaves.addAll(leaves(row.getString("records")));
                    return taken.add(row.getLong("seq"));
                })
                .list();
        if (leaves.isEmpty()) {
            return 0;
        }
        write(handle, SealBatch.after(last(handle), leaves, Column.micros(clock.instant())), leaves);
        List<String> decisions = leaves.stream()
                .filter(leaf -> leaf.kind().equals(Leaf.DECISION))
                .map(Leaf::ref)
                .toList();
        FactIndex.add(handle, decisions);
        AdviceIndex.add(handle, decisions);
        handle.createUpdate("delete from seal_queue where seq = any(:taken)")
                .bindArray("taken", Long.class, taken.toArray())
                .execute();
        return leaves.size();
    }

    static List<Leaf> leaves(String records) {
        return Arrays.stream(records.split("\n")).map(Leaf::of).toList();
    }

    private static Optional<SealBatch> last(Handle handle) {
        return handle.createQuery(SealBatch.SELECT + " order by number desc limit 1")
                .map((row, context) -> SealBatch.read(row))
                .findOne();
    }

    private static void write(Handle handle, SealBatch batch, List<Leaf> leaves) {
        handle.createUpdate("insert into seal_batch (number, at, size, previous, root)"
                        + " values (:number, :at, :size, :previous, :root)")
                .bind("number", batch.number())
                .bind("at", Column.time(batch.at()))
                .bind("size", batch.size())
                .bind("previous", batch.previous())
                .bind("root", batch.root())
                .execute();
        PreparedBatch rows = handle.prepareBatch("insert into seal_leaf (batch, place, kind, ref, hash)"
                + " values (:batch, :place, :kind, :ref, :hash)");
        int place = 0;
        for (Leaf leaf : leaves) {
            rows.bind("batch", batch.number())
                    .bind("place", place++)
                    .bind("kind", leaf.kind())
                    .bind("ref", leaf.ref())
                    .bind("hash", leaf.hash())
                    .add();
        }
        rows.execute();
    }

    /** Computes everything anew and names what is not as it was sealed. */
    public Verification verify() {
        return new SealCheck(database).run();
    }
}
