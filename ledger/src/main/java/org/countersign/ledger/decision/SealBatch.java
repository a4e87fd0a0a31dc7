package org.countersign.ledger.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.json.Json;

/** One link of the chain: the root covers the batch's number, time, size, the root before it, and every leaf. */
record SealBatch(long number, Instant at, int size, String previous, String root) {

    static final String SELECT = "select number, at, size, previous, root from seal_batch";

    /** What the first link hangs on. */
    static final String BEGINNING = "0".repeat(64);

    static SealBatch after(Optional<SealBatch> last, List<Leaf> leaves, Instant at) {
        long number = last.map(SealBatch::number).orElse(0L) + 1;
        String previous = last.map(SealBatch::root).orElse(BEGINNING);
        return new SealBatch(number, at, leaves.size(), previous, root(number, at, previous, leaves));
    }

    static SealBatch read(ResultSet row) throws SQLException {
        return new SealBatch(
                row.getLong("number"),
                Column.instant(row, "at"),
                row.getInt("size"),
                row.getString("previous"),
                row.getString("root"));
    }

    /** Is this batch's root what its leaves make it? */
    boolean covers(List<Leaf> leaves) {
        return leaves.size() == size && root.equals(root(number, at, previous, leaves));
    }

    private static String root(long number, Instant at, String previous, List<Leaf> leaves) {
        return Json.sha256(number + "|" + at + "|" + leaves.size() + "|" + previous + "|" + merkle(leaves));
    }

    /** Leaves and nodes are hashed with different first words, so that none can pass for the other. */
    private static String merkle(List<Leaf> leaves) {
        List<String> level =
                leaves.stream().map(leaf -> Json.sha256("leaf " + leaf)).toList();
        while (level.size() > 1) {
            List<String> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? Json.sha256("node " + level.get(i) + level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? BEGINNING : level.get(0);
    }
}
