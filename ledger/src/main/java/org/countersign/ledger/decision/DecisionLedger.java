package org.countersign.ledger.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.Signature;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Unit;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.db.Write;
import org.countersign.ledger.decision.StoredDecision.Erased;
import org.countersign.ledger.decision.StoredDecision.Later;
import org.countersign.ledger.decision.StoredDecision.Sealed;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Every decision with all that explains it. Rows are added and never change: who signed and what became of it stand in
 * rows of their own. Each row's hash goes, in the same transaction, to the queue of the {@link Seal}.
 */
public final class DecisionLedger {

    private static final String QUEUE = "seal queue";

    private final Database database;

    public DecisionLedger(Database database) {
        this.database = database;
    }

    /** Written with the commit. */
    public void add(Decision decision) {
        DecisionRow row = DecisionRow.of(decision);
        append(new Leaf(Leaf.DECISION, decision.id(), row.hash()), "decision", DecisionRow.COLUMNS, row.values());
    }

    /** Written with the commit; a decision may be signed more than once. */
    public void sign(String decisionId, Signature signature) {
        NoteRow row = NoteRow.of(decisionId, signature, id(decisionId, signature.by(), signature.at()));
        append(new Leaf(Leaf.SIGNATURE, row.id(), row.hash()), "signature", NoteRow.SIGNATURE, row.values());
    }

    /** What a person said before the advice was shown, once a task; written with the commit. */
    public void answer(FirstAnswer answer) {
        NoteRow row = NoteRow.of(answer, id(answer.taskId(), answer.by(), answer.at()));
        append(new Leaf(Leaf.FIRST_ANSWER, row.id(), row.hash()), "first_answer", NoteRow.FIRST_ANSWER, row.values());
    }

    /** What became of the decision's subject; written with the commit. */
    public void outcome(String decisionId, String outcome, Instant at) {
        NoteRow row = NoteRow.of(decisionId, outcome, at, id(decisionId, outcome, at));
        append(new Leaf(Leaf.OUTCOME, row.id(), row.hash()), "decision_outcome", NoteRow.OUTCOME, row.values());
    }

    private void append(Leaf leaf, String table, String columns, Object[] values) {
        Unit unit = database.unit();
        unit.put(leaf.ref(), Write.insert(table, columns, values));
        String before =
                unit.waiting(QUEUE).map(w -> w.parameters().get(0) + "\n").orElse("");
        unit.put(QUEUE, Write.insert("seal_queue", "records", before + leaf));
    }

    /** Saying the same again at the same moment is the same row, and fails. */
    private static String id(String decisionId, String what, Instant at) {
        String name = decisionId + "|" + what + "|" + Column.micros(at);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Optional<StoredDecision> find(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + DecisionRow.COLUMNS + " from decision where id = :id")
                        .bind("id", id)
                        .map((row, context) -> DecisionRow.read(row).decision())
                        .findOne()
                        .map(decision -> new StoredDecision(
                                decision,
                                signatures(h, id),
                                later(h, id),
                                sealed(h, id).orElse(null),
                                erased(h, id).orElse(null))));
    }

    private static List<Signature> signatures(Handle handle, String id) {
        return handle.createQuery("select signed_by, role, verdict, override, reason_code, comment, at from signature"
                        + " where decision_id = :id order by at, id")
                .bind("id", id)
                .map((row, context) -> new Signature(
                        row.getString("signed_by"),
                        row.getString("role"),
                        Answer.of(row.getString("verdict")),
                        row.getBoolean("override"),
                        row.getString("reason_code"),
                        row.getString("comment"),
                        Column.instant(row, "at")))
                .list();
    }

    private static List<Later> later(Handle handle, String id) {
        return handle.createQuery("select outcome, at from decision_outcome where decision_id = :id order by at, id")
                .bind("id", id)
                .map((row, context) -> new Later(row.getString("outcome"), Column.instant(row, "at")))
                .list();
    }

    private static Optional<Sealed> sealed(Handle handle, String id) {
        return handle.createQuery("select b.number, b.root, b.at from seal_leaf l join seal_batch b"
                        + " on b.number = l.batch where l.ref = :id and l.kind = 'decision'")
                .bind("id", id)
                .map((row, context) ->
                        new Sealed(row.getLong("number"), row.getString("root"), Column.instant(row, "at")))
                .findFirst();
    }

    private static Optional<Erased> erased(Handle handle, String id) {
        return handle.createQuery("select w.erasure_id, w.said_at from erased_row r join erasure_word w"
                        + " on w.erasure_id = r.erasure_id and w.word = 'approved'"
                        + " where r.ref = :id and r.kind = 'decision' order by w.said_at desc limit 1")
                .bind("id", id)
                .map((row, context) -> new Erased(row.getString("erasure_id"), Column.instant(row, "said_at")))
                .findFirst();
    }

    /** Newest first. Rules and facts are searched in what has been sealed, which is a moment behind. */
    public Page<DecisionSummary> search(DecisionQuery query) {
        return new DecisionSearch(database).page(query);
    }

    /**
     * As {@link #search(DecisionQuery)} for a person who may not know yet which rules spoke where a blind task waits: a
     * search by rule passes over those decisions, or finding them would tell.
     */
    public Page<DecisionSummary> search(DecisionQuery query, String reader) {
        return new DecisionSearch(database).page(query, reader);
    }

    /** How people decided, first of all, what the query finds; all of it, not one page. */
    public SignedCounts signed(DecisionQuery query) {
        return new DecisionSearch(database).signed(query);
    }

    /** A subject's decisions, oldest first. */
    public List<DecisionSummary> ofSubject(String subject) {
        return new DecisionSearch(database).ofSubject(subject);
    }

    /**
     * The decisions about many subjects, newest first.
     *
     * @param subjects a select that finds them, with its values in {@code where}
     */
    public Page<DecisionSummary> ofSubjects(String subjects, Where where, @Nullable String cursor, int limit) {
        return new DecisionSearch(database).ofSubjects(subjects, where, cursor, limit);
    }

    /** Texts as they stand among the searchable facts. */
    public static String[] asFacts(List<String> texts) {
        return texts.stream().map(FactValue::of).toArray(String[]::new);
    }

    /** The decisions about a subject that one event asked for, oldest first. */
    public List<DecisionSummary> ofCause(String subject, String cause) {
        return ofSubject(subject).stream()
                .filter(decision -> cause.equals(decision.cause()))
                .toList();
    }

    /** {@code n} decisions picked at random, the same ones for the same seed and the same ledger. */
    public List<String> sample(int n, long seed) {
        Random random = new Random(seed);
        List<String> picked = new ArrayList<>(n);
        int seen = 0;
        try (Handle handle = database.jdbi().open();
                Stream<String> ids = handle
                        .createQuery("select id from decision order by at desc, id desc")
                        .mapTo(String.class)
                        .stream()) {
            for (String id : (Iterable<String>) ids::iterator) {
                seen++;
                if (picked.size() < n) {
                    picked.add(id);
                } else {
                    int place = random.nextInt(seen);
                    if (place < n) {
                        picked.set(place, id);
                    }
                }
            }
        }
        return picked;
    }

    /** How many decisions were made from this moment on. */
    public long since(Instant from) {
        return database.jdbi().withHandle(h -> h.createQuery("select count(*) from decision where at >= :from")
                .bind("from", Column.time(from))
                .mapTo(Long.class)
                .one());
    }
}
