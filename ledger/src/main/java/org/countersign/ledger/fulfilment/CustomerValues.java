package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.fulfilment.CustomerRecord.Source;
import org.countersign.ledger.fulfilment.CustomerRecord.Told;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.messaging.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Puts one record together from everybody who said something of a customer. Told in the order of trust, the first word
 * on a field counts; what others say instead is kept, because a difference is worth a look.
 */
final class CustomerValues {

    static final String UPSERTED = "customer.upserted.v1";

    private static final List<String> OF_EVENTS = List.of("name", "email", "country", "tier", "createdAt");

    private final Map<String, Set<String>> said = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    /** Each newest first. */
    static List<Told> merge(List<Receipt> events, List<Order> orders, List<PastOrder> past) {
        CustomerValues values = new CustomerValues();
        events.stream()
                .filter(e -> e.type().equals(UPSERTED) && e.status().equals(Receipt.PROCESSED))
                .forEach(values::event);
        orders.forEach(values::order);
        past.forEach(values::past);
        return values.inOrder();
    }

    private void event(Receipt receipt) {
        var data = Json.tree(receipt.body()).path("data");
        OF_EVENTS.forEach(field -> say(
                field,
                data.path(field).asText(null),
                Source.EVENT,
                receipt.key().source(),
                receipt.key().id(),
                receipt.receivedAt()));
    }

    private void order(Order order) {
        CustomerFacts customer = order.facts().customer();
        Instant at = order.facts().placedAt().toInstant();
        say("email", customer.email(), Source.ORDER, "", order.orderId(), at);
        say("country", customer.country(), Source.ORDER, "", order.orderId(), at);
    }

    private void past(PastOrder past) {
        OrderPlaced order = past.order();
        OrderPlaced.Customer customer = order.customer();
        Instant at = order.placedAt().toInstant();
        say("email", customer.email(), Source.IMPORT, "", order.orderId(), at);
        say("country", customer.country(), Source.IMPORT, "", order.orderId(), at);
        String since =
                customer.createdAt() == null ? null : customer.createdAt().toString();
        say("createdAt", since, Source.IMPORT, "", order.orderId(), at);
    }

    private void say(String field, @Nullable String value, Source kind, String source, String reference, Instant at) {
        if (value == null || value.isBlank()) {
            return;
        }
        Set<String> before = said.computeIfAbsent(field, f -> new HashSet<>());
        boolean first = before.isEmpty();
        if (before.add(value)) {
            told.add(new Told(field, value, kind, source, reference, at, first));
        }
    }

    private List<Told> inOrder() {
        List<Told> sorted = new ArrayList<>();
        OF_EVENTS.forEach(
                field -> told.stream().filter(t -> t.field().equals(field)).forEach(sorted::add));
        return sorted;
    }
}
