package org.countersign.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.bench.client.Wire;
import org.countersign.bench.shop.Heard;
import org.countersign.bench.shop.Outside;
import org.countersign.domain.event.GoodsReceived;
import org.countersign.domain.event.PaymentAuthorized;
import org.countersign.domain.event.ShipmentDelivered;
import org.countersign.domain.event.ShipmentDispatched;
import org.countersign.domain.event.ShopEvent;

/**
 * Payment provider, carrier and suppliers, who do what they are asked at once and say everything twice; and a note of all
 * that was heard and of what they did.
 */
final class Partners implements Outside.Part {

    private static final String SOURCE = "urn:drill:partners";
    private static final String CREATED = "purchase-order.created.v1";

    /** By what is said of whom: the ids under which it was said. */
    private final Map<String, Set<String>> heard = new ConcurrentHashMap<>();

    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private final Set<String> dispatched = new ConcurrentSkipListSet<>();
    private final Set<String> done = new ConcurrentSkipListSet<>();
    private final AtomicInteger deliveries = new AtomicInteger();

    @Override
    public void on(Heard effect, Outside.Answers answers) throws JMSException {
        deliveries.incrementAndGet();
        heard.computeIfAbsent(effect.type() + " " + effect.subject(), any -> new ConcurrentSkipListSet<>())
                .add(effect.id());
        for (Wire.Outgoing answer : answers(effect)) {
            answers.send(answer, Duration.ZERO);
            answers.send(answer, Duration.ZERO);
        }
    }

    private List<Wire.Outgoing> answers(Heard effect) {
        OffsetDateTime at = OffsetDateTime.parse(effect.event().path("time").asText());
        return switch (effect.type()) {
            case "payment.capture-requested.v1" ->
                List.of(event(
                        "paid",
                        at,
                        new PaymentAuthorized(
                                effect.text("orderId"),
                                at,
                                effect.decimal("amount"),
                                effect.text("currency"),
                                "tx-" + effect.text("orderId"))));
            case "shipment.label-requested.v1" -> parcel(effect, at);
            case CREATED -> Fate.of(effect.subject()) == Fate.TAKEN_BACK ? List.of() : goods(effect, at);
            default -> List.of();
        };
    }

    private List<Wire.Outgoing> parcel(Heard label, OffsetDateTime at) {
        String order = label.text("orderId");
        dispatched.add(order);
        return List.of(
                event(
                        "left",
                        at,
                        new ShipmentDispatched(order, at, label.text("carrier"), label.text("trackingNumber"), null)),
                event("arrived", at, new ShipmentDelivered(order, at)));
    }

    /** The half of it first. */
    private List<Wire.Outgoing> goods(Heard order, OffsetDateTime at) {
        List<GoodsReceived.Line> first = new ArrayList<>();
        List<GoodsReceived.Line> rest = new ArrayList<>();
        Map<String, Integer> pieces = new TreeMap<>();
        for (JsonNode line : order.event().path("data").path("lines")) {
            String sku = line.path("sku").asText();
            int quantity = line.path("quantity").asInt();
            first.add(new GoodsReceived.Line(sku, quantity / 2));
            rest.add(new GoodsReceived.Line(sku, quantity - quantity / 2));
            pieces.merge(sku, quantity, Integer::sum);
        }
        if (done.add(order.subject())) {
            pieces.forEach((sku, n) -> delivered.merge(sku, n, Integer::sum));
        }
        return List.of(
                event("goods-1", at, new GoodsReceived(order.subject(), at, first)),
                event("goods-2", at, new GoodsReceived(order.subject(), at, rest)));
    }

    private static Wire.Outgoing event(String what, OffsetDateTime at, ShopEvent event) {
        return Wire.event(SOURCE, what + "-" + event.subject(), at, event);
    }

    // ---- what is known of it

    /** Pieces of a product that suppliers sent. */
    int delivered(String sku) {
        return delivered.getOrDefault(sku, 0);
    }

    boolean hasLeft(String orderId) {
        return dispatched.contains(orderId);
    }

    /** The ids under which this was said. */
    Set<String> ids(String type, String subject) {
        return heard.getOrDefault(type + " " + subject, Set.of());
    }

    /** Everything of a type, by its subject. */
    Map<String, Set<String>> all(String type) {
        Map<String, Set<String>> all = new TreeMap<>();
        heard.forEach((key, ids) -> {
            if (key.startsWith(type + " ")) {
                all.put(key.substring(type.length() + 1), ids);
            }
        });
        return all;
    }

    /** How often anything was heard, repetitions included. */
    int deliveries() {
        return deliveries.get();
    }
}
