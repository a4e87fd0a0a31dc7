package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.ShippingFacts;
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
    private static final List<String> FIELDS = List.of("name", "email", "country", "tier", "createdAt", "address");

    private final Map<String, Set<String>> said = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    /** Each newest first. */
    static List<Told> merge(List<Receipt> events, List<OrderFacts> orders, List<PastOrder> past) {
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
        Speaker shop = new Speaker(
                Source.EVENT, receipt.key().source(), receipt.key().id(), receipt.subject(), receipt.receivedAt());
        OF_EVENTS.forEach(field -> say(shop, field, data.path(field).asText(null)));
    }

    private void order(OrderFacts order) {
        CustomerFacts customer = order.customer();
        Speaker speaker = new Speaker(
                Source.ORDER,
                "",
                order.orderId(),
                customer.customerId(),
                order.placedAt().toInstant());
        say(speaker, "email", customer.email());
        say(speaker, "country", customer.country());
        ShippingFacts to = order.shipping();
        say(speaker, "address", address(to.address(), to.postcode(), to.city(), to.country()));
    }

    private void past(PastOrder past) {
        OrderPlaced order = past.order();
        OrderPlaced.Customer customer = order.customer();
        Speaker speaker = new Speaker(
                Source.IMPORT,
                "",
                order.orderId(),
                customer.customerId(),
                order.placedAt().toInstant());
        say(speaker, "email", customer.email());
        say(speaker, "country", customer.country());
        say(
                speaker,
                "createdAt",
                customer.createdAt() == null ? null : customer.createdAt().toString());
        OrderPlaced.Shipping to = order.shipping();
        say(speaker, "address", address(to.address(), to.postcode(), to.city(), to.country()));
    }

    /** A country alone is no address. */
    private static @Nullable String address(
            @Nullable String street, @Nullable String postcode, @Nullable String city, String country) {
        String place = Stream.of(postcode, city).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
        String words = Stream.of(street, place)
                .flatMap(Stream::ofNullable)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return words.isBlank() ? null : words + ", " + country;
    }

    private record Speaker(Source kind, String source, String reference, @Nullable String customerId, Instant at) {}

    private void say(Speaker speaker, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        Set<String> before = said.computeIfAbsent(field, f -> new HashSet<>());
        boolean first = before.isEmpty();
        if (before.add(value)) {
            told.add(new Told(
                    field,
                    value,
                    speaker.kind,
                    speaker.source,
                    speaker.reference,
                    speaker.customerId,
                    speaker.at,
                    first));
        }
    }

    private List<Told> inOrder() {
        List<Told> sorted = new ArrayList<>();
        FIELDS.forEach(
                field -> told.stream().filter(t -> t.field().equals(field)).forEach(sorted::add));
        return sorted;
    }
}
