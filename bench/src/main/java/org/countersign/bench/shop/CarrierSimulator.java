package org.countersign.bench.shop;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.ShipmentDelayed;
import org.countersign.domain.event.ShipmentDelivered;
import org.countersign.domain.event.ShipmentDispatched;
import org.countersign.domain.event.ShopEvent;

/**
 * Plays the carrier: a label becomes a parcel under way and at last a delivered one. Whether it comes late hangs on the
 * same causes as in the shop's past. What comes in time is there in minutes, so that there is something to see; what comes
 * late really takes until after its promised day, and waits at the broker until then. Of most late ones the carrier tells
 * beforehand.
 */
final class CarrierSimulator implements Outside.Part {

    static final String SOURCE = "simulator/carrier";

    private final Carriage carriage;
    private final Luck luck;
    private final Duration pace;
    private final Clock clock;
    private final Map<String, OrderPlaced> sold = new ConcurrentHashMap<>();

    /** @param pace how long a parcel waits to be fetched; it is under way for about five times as long */
    CarrierSimulator(Carriage carriage, Luck luck, Duration pace, Clock clock) {
        this.carriage = carriage;
        this.luck = luck;
        this.pace = pace;
        this.clock = clock;
    }

    /** Told before the order is sent: the label does not say where it goes. */
    void sold(OrderPlaced order) {
        sold.put(order.orderId(), order);
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
        Carriage.Parcel parcel = parcel(label, orderId, now);
        Carriage.Journey journey = carriage.journey(parcel);
        Duration fetched = pace.plus(
                pace.multipliedBy((long) (luck.of("fetch " + orderId) * 100)).dividedBy(100));
        OffsetDateTime at = now.plus(fetched);
        OffsetDateTime promise = parcel.promisedBy().atTime(12, 0).atOffset(ZoneOffset.UTC);
        send(
                answers,
                "dispatched",
                tracking,
                fetched,
                at,
                new ShipmentDispatched(orderId, at, parcel.carrier(), tracking, earlier(now.plusDays(2), promise)));
        Duration noticed = fetched.plus(pace.multipliedBy(2));
        if (journey.told()) {
            at = now.plus(noticed);
            send(
                    answers,
                    "delayed",
                    tracking,
                    noticed,
                    at,
                    new ShipmentDelayed(orderId, at, journey.expected(), "held up in the depot"));
        }
        Duration arrived = fetched.plus(pace.multipliedBy(journey.told() ? 8 : 5));
        if (journey.late() && journey.deliveredAt().isAfter(now.plus(arrived))) {
            arrived = Duration.between(now, journey.deliveredAt());
        }
        at = now.plus(arrived);
        send(answers, "delivered", tracking, arrived, at, new ShipmentDelivered(orderId, at));
    }

    /** After a restart of the demo it does not know earlier orders any more: those go the usual way. */
    private Carriage.Parcel parcel(Heard label, String orderId, OffsetDateTime now) {
        OrderPlaced order = sold.remove(orderId);
        return new Carriage.Parcel(
                orderId,
                order == null ? now : order.placedAt(),
                order == null ? "standard" : order.shipping().method(),
                order == null ? "DE" : order.shipping().country(),
                label.text("carrier"),
                label.number("weightGrams"),
                LocalDate.parse(label.text("promisedBy")));
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static void send(
            Outside.Answers answers, String what, String tracking, Duration delay, OffsetDateTime at, ShopEvent event)
            throws JMSException {
        answers.send(Wire.event(SOURCE, what + "-" + tracking, at, event), delay);
    }
}
