package org.countersign.processes.dispatch;

import java.util.Optional;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.campaign.Consents;

/** A message of marketing that waits to be sent, because the broker was away, does not go out when consent is gone. */
public final class Withdrawn implements Objection {

    private final Consents consents;

    public Withdrawn(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Optional<String> against(OutEvent event) {
        return event.effect() instanceof MessageRequested message
                        && Consent.MARKETING.equals(message.purpose())
                        && !consents.isGranted(event.subject(), Consent.MARKETING)
                ? Optional.of("the customer took the consent to marketing back before it was sent")
                : Optional.empty();
    }
}
