package org.countersign.processes.records;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.records.Candidates;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * One search for duplicates among all records of a kind, under way or at its end: it counts, people look at it from other
 * threads, and anyone may stop it. What it has found until then stays.
 */
final class Search {

    /** More are not compared: they have to fit into memory together. */
    static final int MOST = 100_000;

    private static final int STRETCH = 500;

    /** Records of a kind, a stretch at a time. */
    @FunctionalInterface
    interface Source {
        List<KnownRecord> next(String after, int most);
    }

    /** What becomes of a pair, as one transaction; empty when nothing is new about it. */
    @FunctionalInterface
    interface Judge {
        Optional<PairState> judge(PairFacts pair);
    }

    private final String id;
    private final RecordKind kind;
    private final String by;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<PairState, Integer> found = new EnumMap<>(PairState.class);
    private int records;
    private int pairs;
    private int looked;
    private String state = SearchStatus.RUNNING;
    private @Nullable Instant endedAt;
    private @Nullable String message;
    private volatile boolean stopped;

    Search(String id, RecordKind kind, String by, Clock clock) {
        this.id = id;
        this.kind = kind;
        this.by = by;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    RecordKind kind() {
        return kind;
    }

    void stop() {
        stopped = true;
    }

    /** A door: whatever goes wrong in the background has to be told to the one who looks at the search. */
    void run(Source source, Judge judge) {
        List<PairFacts> candidates = new Candidates(kind, read(source)).list();
        count(candidates.size());
        for (PairFacts pair : candidates) {
            if (stopped) {
                break;
            }
            note(judge.judge(pair));
        }
        end(stopped ? SearchStatus.CANCELLED : SearchStatus.DONE, stopped ? "Stopped; what was found stays." : null);
    }

    private List<KnownRecord> read(Source source) {
        List<KnownRecord> all = new ArrayList<>();
        List<KnownRecord> next = source.next("", STRETCH);
        while (!next.isEmpty() && all.size() < MOST && !stopped) {
            all.addAll(next);
            read(all.size());
            next = source.next(next.get(next.size() - 1).id(), STRETCH);
        }
        return all;
    }

    private synchronized void read(int number) {
        records = number;
        message = number >= MOST ? "Only the first " + MOST + " records were compared." : null;
    }

    private synchronized void count(int candidates) {
        pairs = candidates;
    }

    private synchronized void note(Optional<PairState> became) {
        looked++;
        became.ifPresent(one -> found.merge(one, 1, Integer::sum));
    }

    synchronized void end(String how, @Nullable String why) {
        state = how;
        endedAt = clock.instant();
        message = why == null ? message : why;
    }

    synchronized SearchStatus status() {
        int news = found.values().stream().mapToInt(n -> n).sum();
        return new SearchStatus(
                id,
                kind.word(),
                state,
                by,
                records,
                pairs,
                looked,
                number(PairState.FOUND),
                number(PairState.ASKED),
                number(PairState.PUT_OFF),
                number(PairState.APART),
                looked - news,
                startedAt,
                endedAt,
                message);
    }

    private int number(PairState of) {
        return found.getOrDefault(of, 0);
    }
}
