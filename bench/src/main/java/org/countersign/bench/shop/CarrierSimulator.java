package org.countersign.bench.shop;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.ShipmentDelayed;
import org.countersign.domain.event.ShipmentDelivered;
import org.countersign.domain.event.ShipmentDispatched;
import org.countersign.domain.event.ShopEvent;

/** Plays the carrier: a label becomes a parcel under way, now and then a late one, and at last a delivered one. */
final class CarrierSimulator implements Outside.Part {

    static final String SOURCE = "simulator/carrier";

    private static final double LATE = 0.12;

    private final Luck luck;
    private final Duration pace;
    private final Clock clock;

    /** @param pace how long a parcel waits to be fetched; it is under way for about five times as long */
    CarrierSimulator(Luck luck, Duration pace, Clock clock) {
        this.luck = luck;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public void on(Heard effect, Outside.Answers answers) throws JMSException {
        if (effect.type().startsWith("shipment.label-requested.")) {
            parcel(effect, effect.text("orderId"), answers);
        }
    }

    private void parcel(Heard label, String orderId, Outside.Answers answers) throws JMSException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String tracking = label.text("trackingNumber");
        Duration fetched = pace.plus(
                pace.multipliedBy((long) (luck.of("fetch " + orderId) * 100)).dividedBy(100));
        OffsetDateTime at = now.plus(fetched);
        send(
                answers,
                "dispatched",
                tracking,
                fetched,
                at,
                new ShipmentDispatched(orderId, at, label.text("carrier"), tracking, now.plusDays(2)));
        Duration arrived = fetched.plus(pace.multipliedBy(5));
        if (luck.of("late " + orderId) < LATE) {
            Duration noticed = fetched.plus(pace.multipliedBy(2));
            at = now.plus(noticed);
            send(
                    answers,
                    "delayed",
                    tracking,
                    noticed,
                    at,
                    new ShipmentDelayed(orderId, at, now.plusDays(4), "held up in the depot"));
            arrived = arrived.plus(pace.multipliedBy(3));
        }
        at = now.plus(arrived);
        send(answers, "delivered", tracking, arrived, at, new ShipmentDelivered(orderId, at));
    }

    private static void send(
            Outside.Answers answers, String what, String tracking, Duration delay, OffsetDateTime at, ShopEvent event)
            throws JMSException {
        answers.send(Wire.event(SOURCE, what + "-" + tracking, at, event), delay);
    }
}
