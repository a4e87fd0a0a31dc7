package org.countersign.processes.intake;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.domain.event.ReturnRequested;
import org.countersign.domain.event.ShopEvent;
import org.countersign.ledger.messaging.DeadLetter;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Look;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.processes.intake.Handled.Done;
import org.countersign.processes.intake.Handled.Refused;
import org.countersign.processes.intake.Handled.TooEarly;
import org.countersign.processes.intake.Occasion.Told;
import org.countersign.processes.intake.Reading.Understood;
import org.countersign.processes.intake.Reading.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Takes an event in: once. It is read, looked up in the inbox, handed to its feature, and its receipt is kept with the
 * reply, all in the caller's transaction. The same event again gets the same reply and has no effect; another event under
 * the same key is rejected, unless the first could not be read. What can't be read is kept among the dead letters, once. An event that comes before what it is about
 * waits, and is handled right after the order that it waited for.
 */
public final class Intake {

    private static final String CONFLICT = "DUPLICATE_KEY_CONFLICT";

    private static final String GIVEN_UP = "GIVEN_UP";

    private final EventCodec codec;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Handlers handlers;
    private final Occasion occasion;
    private final Clock clock;
    private final Supplier<String> ids;

    public Intake(
            EventCodec codec,
            Inbox inbox,
            DeadLetters deadLetters,
            Handlers handlers,
            Occasion occasion,
            Clock clock,
            Supplier<String> ids) {
        this.codec = codec;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.handlers = handlers;
        this.occasion = occasion;
        this.clock = clock;
        this.ids = ids;
    }

    public Reply receive(Incoming incoming) {
        Reading reading = codec.read(incoming);
        return reading instanceof Understood event ? take(incoming, event) : reject(incoming, (Unreadable) reading);
    }

    /** Taking it failed, more than once and for no reason of its own: it is kept for a person to send again. */
    public Reply giveUp(Incoming incoming) {
        Reading reading = codec.read(incoming);
        if (reading instanceof Unreadable unreadable) {
            return bury(
                    incoming,
                    unreadable.source(),
                    unreadable.id(),
                    unreadable.type(),
                    unreadable.subject(),
                    unreadable.problems());
        }
        Understood event = (Understood) reading;
        return bury(
                incoming,
                event.key().source(),
                event.key().id(),
                event.type().type(),
                event.event().subject(),
                List.of(new Problem(
                        GIVEN_UP, "", "an event that can be handled", "a failure each time; the log tells it", true)));
    }

    private Reply take(Incoming incoming, Understood event) {
        Look look = inbox.look(event.key(), event.event().subject());
        Receipt known = look.known();
        if (known == null || (!known.bodyHash().equals(event.bodyHash()) && wasUnreadable(known))) {
            Receipt receipt = handled(receipt(event, incoming.postedBy()), event);
            keep(known, receipt);
            closeLetters(known, receipt);
            if (bringsOthers(event.event()) && receipt.status().equals(Receipt.PROCESSED)) {
                look.waiting().forEach(this::handleAtLast);
            }
            return reply(receipt);
        }
        if (!known.bodyHash().equals(event.bodyHash())) {
            return conflict(
                    incoming, event.key(), event.type().type(), event.event().subject());
        }
        if (known.status().equals(Receipt.EXPIRED)) {
            Receipt again = handled(known, event);
            inbox.update(again);
            closeLetters(known, again);
            return reply(again);
        }
        return reply(known).asDuplicate();
    }

    /** An order lets in what came before it, and a return its goods. */
    private static boolean bringsOthers(ShopEvent event) {
        return event instanceof OrderPlaced || event instanceof ReturnRequested;
    }

    /** What can't be read holds its key too, until something that can be read comes under it. */
    private Reply reject(Incoming incoming, Unreadable event) {
        EventKey key = event.key();
        if (key == null) {
            return bury(incoming, event.source(), event.id(), event.type(), event.subject(), event.problems());
        }
        Receipt known = inbox.look(key, text(event.subject())).known();
        if (known != null && known.bodyHash().equals(event.bodyHash())) {
            return reply(known);
        }
        if (known != null && !wasUnreadable(known)) {
            return conflict(incoming, key, event.type(), event.subject());
        }
        Reply reply = bury(incoming, key.source(), key.id(), event.type(), event.subject(), event.problems());
        keep(
                known,
                new Receipt(
                        key,
                        text(event.type()),
                        text(event.subject()),
                        clock.instant(),
                        Receipt.REJECTED,
                        event.bodyHash(),
                        event.body(),
                        incoming.postedBy(),
                        reply));
        return reply;
    }

    /** Its hash is not that of an event that could be read when it came. */
    private boolean wasUnreadable(Receipt known) {
        return known.status().equals(Receipt.REJECTED)
                && !(codec.read(Incoming.of(known.body())) instanceof Understood event
                        && event.bodyHash().equals(known.bodyHash()));
    }

    /** The unreadable event that came under the key before, if one did, gives its place. */
    private void keep(@Nullable Receipt unreadable, Receipt receipt) {
        if (unreadable == null) {
            inbox.add(receipt);
        } else {
            inbox.update(receipt);
        }
    }

    /** What was wrong with the event before is of no interest once it has been taken; another event's conflict stays. */
    private void closeLetters(@Nullable Receipt before, Receipt now) {
        if (before == null || !now.status().equals(Receipt.PROCESSED)) {
            return;
        }
        for (DeadLetter letter : deadLetters.openOf(now.key())) {
            if (letter.problems().stream().noneMatch(p -> p.code().equals(CONFLICT))) {
                deadLetters.close(letter.id(), "the event came again and was taken at " + clock.instant());
            }
        }
    }

    private Receipt receipt(Understood event, @Nullable String postedBy) {
        return new Receipt(
                event.key(),
                event.type().type(),
                event.event().subject(),
                clock.instant(),
                Receipt.WAITING,
                event.bodyHash(),
                event.body(),
                postedBy,
                null);
    }

    private Receipt handled(Receipt receipt, Understood event) {
        Told<Handled> told = occasion.of(event.key(), () -> handlers.handle(event.event()));
        String id = event.key().id();
        if (told.result() instanceof Done done) {
            Reply reply = new Reply(Reply.PROCESSED, id, told.decisions(), done.processInstance(), List.of());
            return receipt.with(Receipt.PROCESSED, reply);
        }
        if (told.result() instanceof TooEarly) {
            return receipt.with(Receipt.WAITING, new Reply(Reply.WAITING, id, List.of(), null, List.of()));
        }
        return receipt.with(Receipt.REJECTED, Reply.rejected(id, ((Refused) told.result()).problems()));
    }

    /** Handles at most {@code most} early events that their order passed unseen; returns how many there were. */
    public int catchUp(int most) {
        List<Receipt> overtaken = inbox.overtaken(most);
        overtaken.forEach(this::handleAtLast);
        return overtaken.size();
    }

    /** An early event whose order has come: its body was checked when it came, so it can be read. */
    private void handleAtLast(Receipt early) {
        if (codec.read(Incoming.of(early.body())) instanceof Understood event) {
            inbox.update(handled(early, event));
        }
    }

    private Reply conflict(Incoming incoming, EventKey key, @Nullable String type, @Nullable String subject) {
        Problem problem = new Problem(
                CONFLICT, "/id", "an id that " + key.source() + " has not used for another event", key.id(), false);
        return bury(incoming, key.source(), key.id(), type, subject, List.of(problem));
    }

    private Reply bury(
            Incoming incoming,
            @Nullable String source,
            @Nullable String id,
            @Nullable String type,
            @Nullable String subject,
            List<Problem> problems) {
        deadLetters.add(DeadLetter.open(
                ids.get(),
                clock.instant(),
                source,
                id,
                type,
                subject,
                incoming.headers(),
                codec.storable(incoming.body()),
                problems));
        return Reply.rejected(text(id), problems);
    }

    private static Reply reply(Receipt receipt) {
        Reply reply = receipt.reply();
        if (reply == null) {
            throw new IllegalStateException("the receipt of " + receipt.key() + " has no reply");
        }
        return reply;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
