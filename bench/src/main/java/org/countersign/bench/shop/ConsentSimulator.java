package org.countersign.bench.shop;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.ConsentChanged;

/**
 * Plays what customers agree to. Most tick the box at their first order; some take it back; of those who get a mail of
 * marketing a few answer STOP.
 */
final class ConsentSimulator implements Outside.Part {

    private static final String MARKETING = "marketing";
    private static final double AGREES = 0.8;
    private static final double CHANGES_MIND = 0.08;
    private static final double STOPS = 0.05;

    private final Luck luck;
    private final Duration pause;
    private final Clock clock;

    ConsentSimulator(Luck luck, Duration pause, Clock clock) {
        this.luck = luck;
        this.pause = pause;
        this.clock = clock;
    }

    /** What was said before the shop came to Countersign. */
    List<Wire.Outgoing> opening(List<Shopper> shoppers, OffsetDateTime opened) {
        List<Wire.Outgoing> events = new ArrayList<>();
        for (Shopper shopper : shoppers) {
            if (luck.of("agrees " + shopper.id()) < AGREES) {
                events.add(said(shopper.id(), true, shopper.since(), "checkout", opened));
                if (luck.of("changes mind " + shopper.id()) < CHANGES_MIND) {
                    events.add(said(shopper.id(), false, between(shopper, opened), "unsubscribe-link", opened));
                }
            }
        }
        return events;
    }

    private OffsetDateTime between(Shopper shopper, OffsetDateTime opened) {
        long minutes = Duration.between(shopper.since(), opened).toMinutes();
        return shopper.since().plusMinutes((long) (minutes * luck.of("when " + shopper.id())));
    }

    /** At a first order; empty for those who do not tick the box. */
    List<Wire.Outgoing> checkout(Shopper shopper, OffsetDateTime at) {
        return luck.of("agrees " + shopper.id()) < AGREES
                ? List.of(said(shopper.id(), true, at, "checkout", at))
                : List.of();
    }

    @Override
    public void on(Heard effect, Outside.Answers answers) throws JMSException {
        boolean marketing = effect.type().startsWith("message.requested.")
                && effect.text("purpose").equals(MARKETING);
        if (marketing && luck.of("stops " + effect.subject() + " " + effect.id()) < STOPS) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            answers.send(said(effect.subject(), false, now, "answer-to-mail", now), pause);
        }
    }

    private static Wire.Outgoing said(
            String customer, boolean granted, OffsetDateTime at, String source, OffsetDateTime told) {
        String id = "consent-" + customer + "-" + granted + "-" + at.toEpochSecond();
        return Wire.event(DemoShop.SOURCE, id, told, new ConsentChanged(customer, MARKETING, granted, at, source));
    }
}
