package org.countersign.ledger.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** Who saw which open task since when, who has said what to a blind one, and whose eyes it is still hidden from. */
public final class BlindReviews {

    /** Open blind tasks {@code t} that a person {@code :reader} has not answered. */
    public static final String HIDDEN = "t.state = 'open' and t.blind and not exists (select 1 from first_answer a"
            + " where a.task_id = t.id and a.answered_by = :reader)";

    private static final String COLUMNS = "task_id, answered_by, verdict, comment, shown_at, at";

    private final Database database;

    public BlindReviews(Database database) {
        this.database = database;
    }

    /** Notes that somebody sees the task; only the first time counts. */
    public void shown(String taskId, String who, Instant at) {
        database.jdbi().useHandle(h -> h.createUpdate("insert into task_shown (task_id, shown_to, at)"
                        + " values (:task, :who, :at) on conflict do nothing")
                .bind("task", taskId)
                .bind("who", who)
                .bind("at", Column.time(at))
                .execute());
    }

    public Optional<Instant> findShown(String taskId, String who) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select at from task_shown where task_id = :task and shown_to = :who")
                        .bind("task", taskId)
                        .bind("who", who)
                        .map((row, context) -> Column.instant(row, "at"))
                        .findOne());
    }

    /** What this person said; {@code DecisionLedger.answer} writes it, once. */
    public Optional<FirstAnswer> find(String taskId, String who) {
        return list(taskId).stream().filter(answer -> answer.by().equals(who)).findFirst();
    }

    /** All first answers to a task, the earliest first. */
    public List<FirstAnswer> list(String taskId) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from first_answer where task_id = :task order by at, answered_by")
                .bind("task", taskId)
                .map((row, context) -> answer(row))
                .list());
    }

    /** Those of the tasks that this person has answered blind. */
    public Set<String> answered(Collection<String> taskIds, String who) {
        return taskIds.isEmpty()
                ? Set.of()
                : database.jdbi().withHandle(h -> h.createQuery("select task_id from first_answer"
                                + " where task_id = any(:ids) and answered_by = :who")
                        .bindArray("ids", String.class, taskIds.toArray())
                        .bind("who", who)
                        .mapTo(String.class)
                        .set());
    }

    /** Those of the decisions about which an open blind task still waits for this reader's own answer. */
    public Set<String> hidden(Collection<String> decisionIds, String reader) {
        return decisionIds.isEmpty()
                ? Set.of()
                : database.jdbi().withHandle(h -> h.createQuery("select distinct t.decision_id from task t"
                                + " where t.decision_id = any(:ids) and " + HIDDEN)
                        .bindArray("ids", String.class, decisionIds.toArray())
                        .bind("reader", reader)
                        .mapTo(String.class)
                        .set());
    }

    private static FirstAnswer answer(ResultSet row) throws SQLException {
        return new FirstAnswer(
                row.getString("task_id"),
                row.getString("answered_by"),
                Answer.of(row.getString("verdict")),
                row.getString("comment"),
                Column.instantOrNull(row, "shown_at"),
                Column.instant(row, "at"));
    }
}
