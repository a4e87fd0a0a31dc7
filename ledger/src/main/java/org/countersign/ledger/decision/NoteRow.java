package org.countersign.ledger.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.Signature;
import org.countersign.ledger.db.Column;
import org.jspecify.annotations.Nullable;

/** What was said about a decision later, as it stands in its row: a first answer, a signature, what became of it. */
final class NoteRow {

    static final String SIGNATURE = "id, decision_id, signed_by, role, verdict, override, reason_code, comment, at";
    static final String OUTCOME = "id, decision_id, outcome, at";
    static final String FIRST_ANSWER = "id, task_id, answered_by, verdict, comment, shown_at, at";

    private final String id;
    private final @Nullable Object[] values;

    private NoteRow(String id, @Nullable Object[] values) {
        this.id = id;
        this.values = values;
    }

    static NoteRow of(String decisionId, Signature s, String id) {
        return new NoteRow(id, new @Nullable Object[] {
            id,
            decisionId,
            s.by(),
            s.role(),
            s.verdict().word(),
            s.override(),
            s.reasonCode(),
            s.comment(),
            Column.micros(s.at())
        });
    }

    static NoteRow of(String decisionId, String outcome, Instant at, String id) {
        return new NoteRow(id, new @Nullable Object[] {id, decisionId, outcome, Column.micros(at)});
    }

    static NoteRow of(FirstAnswer a, String id) {
        Instant shown = a.shownAt();
        return new NoteRow(id, new @Nullable Object[] {
            id,
            a.taskId(),
            a.by(),
            a.verdict().word(),
            a.comment(),
            shown == null ? null : Column.micros(shown),
            Column.micros(a.at())
        });
    }

    static NoteRow readFirstAnswer(ResultSet row) throws SQLException {
        return new NoteRow(row.getString("id"), new @Nullable Object[] {
            row.getString("id"),
            row.getString("task_id"),
            row.getString("answered_by"),
            row.getString("verdict"),
            row.getString("comment"),
            Column.instantOrNull(row, "shown_at"),
            Column.instant(row, "at")
        });
    }

    static NoteRow readSignature(ResultSet row) throws SQLException {
        return new NoteRow(row.getString("id"), new @Nullable Object[] {
            row.getString("id"),
            row.getString("decision_id"),
            row.getString("signed_by"),
            row.getString("role"),
            row.getString("verdict"),
            row.getBoolean("override"),
            row.getString("reason_code"),
            row.getString("comment"),
            Column.instant(row, "at")
        });
    }

    static NoteRow readOutcome(ResultSet row) throws SQLException {
        return new NoteRow(row.getString("id"), new @Nullable Object[] {
            row.getString("id"), row.getString("decision_id"), row.getString("outcome"), Column.instant(row, "at")
        });
    }

    String id() {
        return id;
    }

    /** In the order of the table's columns above. */
    @Nullable
    Object[] values() {
        return values;
    }

    String hash() {
        return Leaf.hash(values);
    }
}
