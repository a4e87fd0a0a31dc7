package org.countersign.rules.rulebook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;

/**
 * One version of one rule set, compiled and warm: facts and predictions go in, a judgement comes out. It is published
 * once, answers many threads, and is closed when its successor has taken over; a decision under way is finished first.
 */
public final class Rulebook implements AutoCloseable {

    /** More sessions than processors only wait for each other; some are spare for threads that are held up. */
    private static final int SEATS = Math.min(16, 2 + Runtime.getRuntime().availableProcessors());

    private final RulesetVersion version;
    private final RulesetSource source;
    private final List<RuleLine> rules;
    private final Personal personal;
    private final List<AskedValue> asked;
    private final Build build;
    private final Seats seats;
    private final AtomicBoolean closed = new AtomicBoolean();

    Rulebook(
            RulesetVersion version,
            RulesetSource source,
            List<RuleLine> rules,
            Personal personal,
            Build build,
            Vocabulary words,
            List<TableRules> tables,
            Duration patience) {
        this.version = version;
        this.source = source;
        this.rules = List.copyOf(rules);
        this.personal = personal;
        this.asked = asked(tables, words);
        this.build = build;
        this.seats = new Seats(SEATS, () -> Pinned.get(() -> new Seat(build.base(), words, tables, patience)));
    }

    public RulesetVersion version() {
        return version;
    }

    public RulesetSource source() {
        return source;
    }

    /** Every rule and every table row in words, in the order of their ids. */
    public List<RuleLine> rules() {
        return rules;
    }

    /** Which rules look at what is known of the customer. */
    public Personal personal() {
        return personal;
    }

    /** What its tables ask for, each value once, by name; what a {@code .drl} file looks at is not among them. */
    public List<AskedValue> asked() {
        return asked;
    }

    private static List<AskedValue> asked(List<TableRules> tables, Vocabulary words) {
        Map<String, AskedValue> asked = new TreeMap<>();
        tables.stream()
                .flatMap(table -> table.inputs().stream())
                .forEach(path -> asked.putIfAbsent(path.text(), new AskedValue(path, words)));
        return List.copyOf(asked.values());
    }

    /**
     * Pure and thread-safe: the same facts and predictions give the same judgement. A rule that fails, or a table whose
     * rows contradict each other, throws; so does what takes too long ({@link RanAway}).
     */
    public Judgement judge(Facts facts, List<Prediction> predictions) {
        return seats.with(seat -> seat.judge(facts, predictions));
    }

    Build build() {
        return build;
    }

    Seats seats() {
        return seats;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            seats.close();
            build.close();
        }
    }
}
