package org.countersign.processes.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionRun;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.campaign.Retentions.Stretch;
import org.countersign.processes.runtime.ProcessRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the customers of the last year, once a day or when a supervisor says so. Each customer is a transaction of
 * its own: asked about, decided, written to, or nothing of all that. Whoever was done is not due any more, so a round that
 * a kill has cut goes on from its beginning and does nobody twice.
 */
public final class RetentionRounds {

    /** How long after its time a round still begins: a server that was away does not catch up at noon. */
    private static final Duration NIGHT = Duration.ofHours(2);

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int STRETCH = 200;
    private static final String ITSELF = "countersign";

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);

    private final Retentions retentions;
    private final RetentionRuns runs;
    private final RetentionSteps steps;
    private final ProcessRuntime processes;
    private final CampaignSettings settings;
    private final Clock clock;
    private final Deque<String> waiting = new ArrayDeque<>();
    private long round;
    private String after = "";
    private long second;
    private int thisSecond;

    public RetentionRounds(
            Retentions retentions,
            RetentionRuns runs,
            RetentionSteps steps,
            ProcessRuntime processes,
            CampaignSettings settings,
            Clock clock) {
        this.retentions = retentions;
        this.runs = runs;
        this.steps = steps;
        this.processes = processes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes care of one customer inside its caller's transaction; 0 when none is due, or no more in this second. */
    public synchronized int tick() {
        if (!runs.mine()) {
            return 0;
        }
        Optional<RetentionRun> open = runs.open().or(this::begin);
        if (open.isEmpty() || isPaceUsedUp()) {
            return 0;
        }
        Optional<String> next = next(open.get());
        next.ifPresentOrElse(this::one, () -> end(open.get()));
        return next.isPresent() ? 1 : 0;
    }

    private Optional<RetentionRun> begin() {
        LocalTime at = settings.retentionAt();
        Instant now = clock.instant();
        if (at == null) {
            return Optional.empty();
        }
        Instant due = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(at).toInstant(ZoneOffset.UTC);
        boolean isTime = !now.isBefore(due) && now.isBefore(due.plus(NIGHT));
        boolean wasThere =
                isTime && runs.lastStart().map(last -> !last.isBefore(due)).orElse(false);
        return isTime && !wasThere ? Optional.of(runs.start(ITSELF, now)) : Optional.empty();
    }

    private boolean isPaceUsedUp() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            thisSecond = 0;
        }
        return ++thisSecond > settings.pace();
    }

    /** Taken out before it is worked on: one that fails waits for the next round and holds up nobody. */
    private Optional<String> next(RetentionRun run) {
        if (run.number() != round) {
            round = run.number();
            after = "";
            waiting.clear();
        }
        Instant now = clock.instant();
        while (waiting.isEmpty()) {
            Stretch stretch = retentions.due(after, now.minus(YEAR), now.minus(settings.every()), STRETCH);
            if (stretch.last().isEmpty()) {
                return Optional.empty();
            }
            after = stretch.last().get();
            waiting.addAll(stretch.due());
        }
        return Optional.of(waiting.remove());
    }

    private void end(RetentionRun run) {
        runs.end(run.number(), clock.instant());
        LOG.info("Retention round {}, begun {} by {}, is through", run.number(), run.startedAt(), run.by());
    }

    /** Asks about one customer now, unless that was done not long ago: what came of it then. */
    public Retention one(String customerId) {
        Retention opened = steps.open(customerId);
        if (opened.decisionId() != null) {
            return opened;
        }
        steps.assess(opened.retentionId());
        if (!steps.verdict(opened.retentionId()).equals("leave")) {
            processes.start(RetentionProcess.KEY, opened.retentionId(), Map.of());
        }
        return retentions.get(opened.retentionId());
    }

    /** Begins a round now, unless one is under way: that one then. */
    public RetentionRun start(String who) {
        return runs.start(who, clock.instant());
    }

    /** Tells the processes of those who ordered after they were written to; returns how many there were. */
    public int cameBack(int most) {
        var back = retentions.cameBack(most);
        back.forEach(id -> processes.message(RetentionProcess.KEY, id, RetentionProcess.ORDERED, Map.of()));
        return back.size();
    }
}
