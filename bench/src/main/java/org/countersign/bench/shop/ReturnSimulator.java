package org.countersign.bench.shop;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.ReturnReceived;
import org.countersign.domain.event.ReturnRequested;

/**
 * Plays customers who change their mind, and the warehouse that gets the goods: a few orders of every hundred come back
 * with one of their lines, some minutes after the parcel.
 */
final class ReturnSimulator implements Outside.Part {

    static final String CUSTOMERS = "simulator/customers";
    static final String WAREHOUSE = "simulator/warehouse";

    private static final double SHARE = 0.05;
    private static final List<String> REASONS = List.of("unwanted", "unwanted", "damaged", "wrong-item", "other");
    private static final List<String> CONDITIONS = List.of("as-new", "as-new", "opened", "damaged");

    private final Luck luck;
    private final Duration pace;
    private final Clock clock;
    private final Map<String, OrderPlaced> sold = new ConcurrentHashMap<>();

    /** @param pace the carrier's: after ten times as long a parcel is there for sure */
    ReturnSimulator(Luck luck, Duration pace, Clock clock) {
        this.luck = luck;
        this.pace = pace;
        this.clock = clock;
    }

    /** Told before the order is sent; most orders are kept and forgotten here. */
    void sold(OrderPlaced order) {
        if (luck.of("return " + order.orderId()) < SHARE) {
            sold.put(order.orderId(), order);
        }
    }

    @Override
    public void on(Heard effect, Outside.Answers answers) throws JMSException {
        if (effect.type().startsWith("shipment.label-requested.")) {
            OrderPlaced order = sold.get(effect.text("orderId"));
            if (order != null) {
                comesBack(order, answers);
            }
        }
    }

    private void comesBack(OrderPlaced order, Outside.Answers answers) throws JMSException {
        String orderId = order.orderId();
        String returnId = "R-" + orderId;
        OrderPlaced.Line line = order.lines().get(0);
        Duration asked = pace.multipliedBy(12);
        OffsetDateTime now = OffsetDateTime.now(clock);
        answers.send(
                Wire.event(
                        CUSTOMERS,
                        "return-" + orderId,
                        now.plus(asked),
                        new ReturnRequested(
                                returnId,
                                orderId,
                                now.plus(asked),
                                pick(REASONS, "reason " + orderId),
                                List.of(new ReturnRequested.Line(line.sku(), line.quantity())),
                                null)),
                asked);
        Duration here = pace.multipliedBy(18);
        answers.send(
                Wire.event(
                        WAREHOUSE,
                        "received-" + orderId,
                        now.plus(here),
                        new ReturnReceived(
                                returnId,
                                orderId,
                                now.plus(here),
                                List.of(new ReturnReceived.Line(
                                        line.sku(), line.quantity(), pick(CONDITIONS, "condition " + orderId))))),
                here);
    }

    private String pick(List<String> words, String about) {
        return words.get((int) (luck.of(about) * words.size()));
    }
}
