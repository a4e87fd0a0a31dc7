package org.countersign.ledger.watching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.db.Write;
import org.jspecify.annotations.Nullable;

/**
 * What people said to tasks and what the machine had advised, joined to what came of it. Rows are only added, one when a
 * task is signed; the truth is read when it is asked for, because it comes weeks later.
 */
public final class Answers {

    private static final String COLUMNS =
            "task_id, kind, queue, subject, decision_id, advice, verdict, answered_by, shown_at, at, due_at";

    private static final String ANSWERED =
            """
            select g.task_id, g.kind, g.queue, g.subject, g.decision_id, g.advice, g.verdict, g.answered_by,
                   g.shown_at, g.at, g.due_at,
                   f.verdict as first_verdict, f.comment as first_comment, f.shown_at as first_shown_at,
                   f.at as first_at,
                   (select count(*) from decision_outcome x
                     where x.decision_id = g.decision_id and x.outcome = 'split') as reversals,
                   %s
              from task_answer g
              left join first_answer f on f.task_id = g.task_id and f.answered_by = g.answered_by
              left join customer_order o on o.order_id = g.subject and g.kind in ('countersign', 'late-delivery')"""
                    .formatted(OrderFates.COLUMNS);

    private final Database database;

    public Answers(Database database) {
        this.database = database;
    }

    /** Written with the commit. */
    public void add(GivenAnswer answer) {
        database.unit()
                .put(
                        "answer to " + answer.taskId(),
                        Write.insert(
                                "task_answer",
                                COLUMNS,
                                answer.taskId(),
                                answer.kind(),
                                answer.queue(),
                                answer.subject(),
                                answer.decisionId(),
                                answer.advice().word(),
                                answer.verdict().word(),
                                answer.by(),
                                answer.shownAt(),
                                answer.at(),
                                answer.dueAt()));
    }

    /** The answers to the tasks that a decision led to, the earliest first. */
    public List<GivenAnswer> ofDecision(String decisionId) {
        return read(new Where().equal("g.decision_id", decisionId), " order by g.at, g.task_id").stream()
                .map(AnsweredTask::answer)
                .toList();
    }

    /** The youngest first, never more than {@code most}. */
    public List<AnsweredTask> list(AnswerQuery query, int most) {
        Where where = new Where()
                .from("g.at", query.from())
                .equal("g.queue", query.queue())
                .equal("g.kind", query.kind())
                .equal("g.answered_by", query.by());
        if (query.blindOnly()) {
            where.and("f.at is not null");
        }
        return read(where, where.newestFirst("g.at", "g.task_id") + " limit " + most);
    }

    private List<AnsweredTask> read(Where where, String rest) {
        return database.jdbi().withHandle(h -> where.query(h, ANSWERED + where + rest)
                .map((row, context) -> new AnsweredTask(given(row), OrderFates.read(row), row.getInt("reversals") > 0))
                .list());
    }

    private static GivenAnswer given(ResultSet row) throws SQLException {
        return new GivenAnswer(
                row.getString("task_id"),
                row.getString("kind"),
                row.getString("queue"),
                row.getString("subject"),
                row.getString("decision_id"),
                Answer.of(row.getString("advice")),
                Answer.of(row.getString("verdict")),
                row.getString("answered_by"),
                first(row),
                Column.instantOrNull(row, "shown_at"),
                Column.instant(row, "at"),
                Column.instant(row, "due_at"));
    }

    private static @Nullable FirstAnswer first(ResultSet row) throws SQLException {
        String verdict = row.getString("first_verdict");
        return verdict == null
                ? null
                : new FirstAnswer(
                        row.getString("task_id"),
                        row.getString("answered_by"),
                        Answer.of(verdict),
                        row.getString("first_comment"),
                        Column.instantOrNull(row, "first_shown_at"),
                        Column.instant(row, "first_at"));
    }
}
