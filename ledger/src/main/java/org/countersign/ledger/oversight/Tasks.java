package org.countersign.ledger.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.db.Write;

/**
 * The work that waits for people. Claiming and closing are conditional updates: of two who try at the same moment one
 * succeeds, and the other is told.
 */
public final class Tasks {

    private static final String COLUMNS =
            "id, kind, queue, subject, business_key, decision_id, title, because, customer, amount,"
                    + " currency, proposal, opened_at, due_at, level, claimed_by, state, blind";

    private final Database database;

    public Tasks(Database database) {
        this.database = database;
    }

    /** A number that people can say, such as {@code T-48213}. */
    public String nextId() {
        return "T-"
                + database.beside().withHandle(h -> h.createQuery("select nextval('task_number')")
                        .mapTo(Long.class)
                        .one());
    }

    /** Written with the commit. */
    public void open(Task task) {
        database.unit()
                .put(
                        "task " + task.id(),
                        Write.insert(
                                "task",
                                COLUMNS,
                                task.id(),
                                task.kind(),
                                task.queue(),
                                task.subject(),
                                task.businessKey(),
                                task.decisionId(),
                                task.title(),
                                task.because(),
                                task.customer(),
                                task.amount(),
                                task.currency(),
                                task.proposal().word(),
                                task.openedAt(),
                                task.dueAt(),
                                task.level(),
                                task.claimedBy(),
                                word(task.state()),
                                task.blind()));
    }

    public Optional<Task> find(String id) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS + " from task where id = :id")
                .bind("id", id)
                .map((row, context) -> task(row))
                .findOne());
    }

    /** Open tasks, the first due first. */
    public Page<Task> list(TaskQuery query) {
        Where where = visible(query);
        if (!"all".equals(query.view())) {
            where.and(view(query.view()), "who", query.who());
        }
        long total = where.count(database, "task");
        Cursor cursor = Cursor.of(query.cursor());
        if (cursor != null) {
            where.and("due_at >= :cursor_at", "cursor_at", Column.time(cursor.at()));
            where.and("(due_at > :cursor_at or id > :cursor_id)", "cursor_id", cursor.id());
        }
        String sql =
                "select " + COLUMNS + " from task" + where + " order by state, due_at, id limit " + (query.limit() + 1);
        List<Task> rows = database.jdbi()
                .withHandle(h ->
                        where.query(h, sql).map((row, context) -> task(row)).list());
        return Cursor.page(rows, query.limit(), total, t -> new Cursor(t.dueAt(), t.id()));
    }

    /** How many this person sees in each view; what was searched for narrows them, the view doesn't. */
    public TaskCounts counts(TaskQuery query) {
        Where where = visible(query).bind("who", query.who());
        String sql = "select count(*) as n, count(*) filter (where " + view("mine") + ") as mine,"
                + " count(*) filter (where " + view("free") + ") as free,"
                + " count(*) filter (where " + view("risk") + ") as risk from task" + where;
        return database.jdbi().withHandle(h -> where.query(h, sql)
                .map((row, context) ->
                        new TaskCounts(row.getLong("n"), row.getLong("mine"), row.getLong("free"), row.getLong("risk")))
                .one());
    }

    private static Where visible(TaskQuery query) {
        Where where = new Where().and("state = 'open'").equal("queue", query.queue());
        if (!query.queues().isEmpty()) {
            where.and("queue = any(:queues)", "queues", query.queues().toArray(String[]::new));
        }
        if (query.q() != null && !query.q().isBlank()) {
            String part = "%" + Where.prefix(query.q().strip().toLowerCase(Locale.ROOT));
            where.and(
                    "(lower(subject) like :q or lower(customer) like :q or lower(title) like :q or lower(id) like :q)",
                    "q",
                    part);
        }
        return where;
    }

    private static String view(String name) {
        return switch (name) {
            case "mine" -> "claimed_by = :who";
            case "free" -> "claimed_by is null";
            case "risk" -> "queue = 'risk'";
            case "all" -> "1 = 1";
            default -> throw new IllegalArgumentException("view: '" + name + "' is none of all, mine, free, risk");
        };
    }

    /** False when somebody else has it, or it is closed. Claiming one's own task again is no conflict. */
    public boolean claim(String id, String who) {
        return change(
                "update task set claimed_by = :who where id = :id and state = 'open'"
                        + " and (claimed_by is null or claimed_by = :who)",
                id,
                who);
    }

    /** False when it isn't this person's. */
    public boolean unclaim(String id, String who) {
        return change(
                "update task set claimed_by = null where id = :id and state = 'open' and claimed_by = :who", id, who);
    }

    private boolean change(String sql, String id, String who) {
        return database.jdbi().withHandle(h -> h.createUpdate(sql)
                        .bind("id", id)
                        .bind("who", who)
                        .execute())
                == 1;
    }

    /** Late work moves up. It is nobody's again when it goes to another queue. */
    public void level(String id, int level, String queue) {
        database.jdbi().useHandle(h -> h.createUpdate("update task set level = :level,"
                        + " claimed_by = case when queue = :queue then claimed_by else null end,"
                        + " queue = :queue where id = :id and state = 'open'")
                .bind("id", id)
                .bind("level", level)
                .bind("queue", queue)
                .execute());
    }

    /** False when it was closed before: of two signatures one counts. */
    public boolean close(String id, Task.State state) {
        return database.jdbi().withHandle(h -> h.createUpdate(
                                "update task set state = :state where id = :id and state = 'open'")
                        .bind("id", id)
                        .bind("state", word(state))
                        .execute())
                == 1;
    }

    /** The task of that kind on which a process waits. */
    public Optional<Task> openOf(String businessKey, String kind) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from task where business_key = :key and kind = :kind and state = 'open'"
                        + " order by opened_at, id limit 1")
                .bind("key", businessKey)
                .bind("kind", kind)
                .map((row, context) -> task(row))
                .findOne());
    }

    /** What is open about any of these subjects, the most urgent first. */
    public List<Task> openOf(List<String> subjects) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from task where subject = any(:subjects) and state = 'open' order by due_at, id")
                .bindArray("subjects", String.class, subjects.toArray())
                .map((row, context) -> task(row))
                .list());
    }

    /** In which queues open tasks of the kind wait. */
    public List<String> queues(String kind) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select distinct queue from task where state = 'open' and kind = :kind")
                        .bind("kind", kind)
                        .mapTo(String.class)
                        .list());
    }

    public List<Task> ofSubject(String subject) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from task where subject = :subject order by opened_at, id")
                .bind("subject", subject)
                .map((row, context) -> task(row))
                .list());
    }

    private static String word(Task.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getString("id"),
                row.getString("kind"),
                row.getString("queue"),
                row.getString("subject"),
                row.getString("business_key"),
                row.getString("decision_id"),
                row.getString("title"),
                row.getString("because"),
                row.getString("customer"),
                Column.money(row, "amount"),
                row.getString("currency"),
                Answer.of(row.getString("proposal")),
                Column.instant(row, "opened_at"),
                Column.instant(row, "due_at"),
                row.getInt("level"),
                row.getString("claimed_by"),
                Task.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("blind"));
    }
}
