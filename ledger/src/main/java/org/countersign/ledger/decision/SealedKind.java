package org.countersign.ledger.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** A kind of records that is sealed: where its rows stand, and how the hash of one is computed. */
record SealedKind(String name, String table, String columns, RowMapper<Map.Entry<String, String>> hash) {

    static final List<SealedKind> ALL = List.of(
            new SealedKind(
                    Leaf.DECISION,
                    "decision",
                    DecisionRow.COLUMNS,
                    (row, context) ->
                            Map.entry(row.getString("id"), DecisionRow.read(row).hash())),
            new SealedKind(
                    Leaf.SIGNATURE,
                    "signature",
                    NoteRow.SIGNATURE,
                    (row, context) -> Map.entry(
                            row.getString("id"), NoteRow.readSignature(row).hash())),
            new SealedKind(
                    Leaf.OUTCOME,
                    "decision_outcome",
                    NoteRow.OUTCOME,
                    (row, context) -> Map.entry(
                            row.getString("id"), NoteRow.readOutcome(row).hash())),
            new SealedKind(
                    Leaf.FIRST_ANSWER,
                    "first_answer",
                    NoteRow.FIRST_ANSWER,
                    (row, context) -> Map.entry(
                            row.getString("id"), NoteRow.readFirstAnswer(row).hash())),
            new SealedKind(Leaf.ERASED, "erased_row", ErasureRecord.ROW, (row, context) -> ErasureRecord.readRow(row)),
            new SealedKind(
                    Leaf.ERASURE, "erasure_word", ErasureRecord.WORD, (row, context) -> ErasureRecord.readWord(row)));

    static Optional<SealedKind> of(String table) {
        return ALL.stream().filter(kind -> kind.table.equals(table)).findFirst();
    }

    /** By the rows' ids. */
    Map<String, String> hashes(Handle handle, List<String> ids) {
        Map<String, String> hashes = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select " + columns + " from " + table + " where id = any(:ids)")
                    .bindArray("ids", String.class, ids.toArray())
                    .map(hash)
                    .forEach(row -> hashes.put(row.getKey(), row.getValue()));
        }
        return hashes;
    }
}
