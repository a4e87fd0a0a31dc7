package org.countersign.processes.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.ledger.messaging.DeadLetter;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Receipt;

/**
 * An event that came before its order waits only so long: then it becomes a dead letter that says what it waited for. A
 * person can send it again from there.
 */
public final class EarlyEvents {

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Duration timeToLive;
    private final Clock clock;
    private final Supplier<String> ids;

    public EarlyEvents(Inbox inbox, DeadLetters deadLetters, Duration timeToLive, Clock clock, Supplier<String> ids) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.timeToLive = timeToLive;
        this.clock = clock;
        this.ids = ids;
    }

    /** Ends the waiting of at most {@code most} events; returns how many there were. */
    public int expire(int most) {
        List<Receipt> late = inbox.expired(clock.instant().minus(timeToLive), most);
        late.forEach(this::expire);
        return late.size();
    }

    private void expire(Receipt late) {
        List<Problem> problems = List.of(new Problem(
                "NO_SUBJECT_YET", "/subject", "an order that came within " + timeToLive, late.subject(), true));
        inbox.update(late.with(Receipt.EXPIRED, Reply.rejected(late.key().id(), problems)));
        deadLetters.add(DeadLetter.open(
                ids.get(),
                clock.instant(),
                late.key().source(),
                late.key().id(),
                late.type(),
                late.subject(),
                Map.of(),
                late.body(),
                problems));
    }
}
