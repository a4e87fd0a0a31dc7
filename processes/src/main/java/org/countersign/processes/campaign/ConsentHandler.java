package org.countersign.processes.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.event.ConsentChanged;
import org.countersign.ledger.campaign.Consents;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;

/**
 * What customers agree to and take back. Nobody can have agreed in the future; whoever takes something back is believed
 * whatever the sender's clock says, as from now.
 */
public final class ConsentHandler {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Consents consents;
    private final Clock clock;

    public ConsentHandler(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(ConsentChanged.class, this::changed);
    }

    private Handled changed(ConsentChanged event) {
        Instant now = clock.instant();
        Instant said = event.at().toInstant();
        if (event.granted() && said.isAfter(now.plus(CLOCKS_DIFFER))) {
            return Handled.refused(
                    "CONSENT_IN_THE_FUTURE",
                    "/data/at",
                    "a moment that is over, at most " + now,
                    event.at().toString());
        }
        consents.add(new Consent(
                event.customerId(),
                event.purpose(),
                event.granted(),
                said.isAfter(now) ? now : said,
                event.source(),
                now));
        return Handled.done();
    }
}
