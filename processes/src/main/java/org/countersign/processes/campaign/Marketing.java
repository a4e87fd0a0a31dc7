package org.countersign.processes.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.campaign.Contact;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.messaging.Outbox;

/**
 * The one way by which marketing leaves, whatever flow wants it: with consent and under the cap at that moment, or not at
 * all. The customer's row is held meanwhile, so that a withdrawal comes before or after, never in between.
 */
public final class Marketing {

    private static final Duration MONTH = Duration.ofDays(30);

    private final Consents consents;
    private final MarketingLog log;
    private final Outbox outbox;
    private final int cap;
    private final Clock clock;

    public Marketing(Consents consents, MarketingLog log, Outbox outbox, int cap, Clock clock) {
        this.consents = consents;
        this.log = log;
        this.outbox = outbox;
        this.cap = cap;
        this.clock = clock;
    }

    /**
     * The same occasion again says nothing again.
     *
     * @param occasion what tells this message from others of its flow to this customer
     * @return why it was not sent; empty when it was
     */
    public Optional<String> send(
            String customerId, String flow, String decisionId, String occasion, MessageRequested message) {
        if (!Consent.MARKETING.equals(message.purpose())) {
            throw new IllegalArgumentException("purpose: must be marketing, but is " + message.purpose());
        }
        Instant now = clock.instant();
        OutEvent event = OutEvent.of(customerId, decisionId, now, flow + " " + occasion, message);
        log.hold(customerId);
        if (log.has(event.id())) {
            return Optional.empty();
        }
        Optional<String> against = objection(customerId, now);
        if (against.isEmpty()) {
            log.add(new Contact(event.id(), customerId, now, flow, decisionId));
            outbox.add(event);
        }
        return against;
    }

    private Optional<String> objection(String customerId, Instant now) {
        if (!consents.isGranted(customerId, Consent.MARKETING)) {
            return Optional.of("there is no consent to marketing");
        }
        int sent = log.count(customerId, now.minus(MONTH));
        return sent >= cap
                ? Optional.of(sent + " messages of marketing went out in the last 30 days, and " + cap + " may")
                : Optional.empty();
    }
}
