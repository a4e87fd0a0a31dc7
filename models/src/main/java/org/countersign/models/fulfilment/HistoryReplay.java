package org.countersign.models.fulfilment;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.ProductRecord;

/**
 * Lives through a shop's past again, order by order, and shows every order with what the shop knew at that moment. A
 * cancellation or return counts from the moment after it became known, never before: that is what keeps the future out of
 * training.
 */
public final class HistoryReplay {

    private final Map<String, CustomerPast> customers = new HashMap<>();
    private final Map<String, ProductPast> products = new HashMap<>();
    private final PriorityQueue<Known> future = new PriorityQueue<>(Comparator.comparing(Known::at));

    /** An order whose cancellation has no date counts for its customer once this many days are over. */
    private static final int UNDATED_DAYS = 60;

    private record Known(OffsetDateTime at, PastOrder order, Set<String> touched, String sku) {}

    /** @throws IllegalArgumentException when an order stands before an earlier one */
    public void replay(Iterable<PastOrder> history, BiConsumer<PastOrder, OrderFacts> onlooker) {
        OffsetDateTime last = OffsetDateTime.MIN;
        for (PastOrder past : history) {
            OffsetDateTime now = past.order().placedAt();
            if (now.isBefore(last)) {
                throw new IllegalArgumentException(
                        "history: order " + past.order().orderId() + " of " + now + " stands after one of " + last
                                + ".\nMaybe sort the orders by time.");
            }
            last = now;
            learnUntil(now);
            onlooker.accept(past, facts(past.order()));
            remember(past);
        }
    }

    private void learnUntil(OffsetDateTime now) {
        for (Known next = future.peek(); next != null && next.at().isBefore(now); next = future.peek()) {
            learn(future.remove());
        }
    }

    private void learn(Known news) {
        boolean first = news.touched().isEmpty();
        boolean firstOfProduct = news.touched().add(news.sku());
        String customer = news.order().order().customer().customerId();
        if (customer != null) {
            customer(customer).returned(news.at(), first);
        }
        if (firstOfProduct) {
            product(news.sku()).cancelled++;
        }
    }

    private OrderFacts facts(OrderPlaced order) {
        String id = order.customer().customerId();
        CustomerHistory history =
                id == null ? CustomerHistory.none(null) : customer(id).asOf(id);
        Map<String, ProductRecord> records = new HashMap<>();
        for (OrderPlaced.Line line : order.lines()) {
            records.computeIfAbsent(line.sku(), sku -> product(sku).asOf(sku));
        }
        return OrderFacts.of(order, history, records);
    }

    private void remember(PastOrder past) {
        OrderPlaced order = past.order();
        boolean refused = past.state() == OrderState.REFUSED;
        String id = order.customer().customerId();
        if (id != null) {
            customer(id).ordered(order, refused);
        }
        if (refused) {
            return;
        }
        Set<String> skus = new HashSet<>();
        order.lines().forEach(line -> skus.add(line.sku()));
        skus.forEach(sku -> product(sku).sold++);
        Set<String> touched = new HashSet<>();
        returns(past).forEach(r -> future.add(new Known(r.at(), past, touched, r.sku())));
    }

    private static List<PastOrder.Return> returns(PastOrder past) {
        if (past.state() != OrderState.CANCELLED || !past.returns().isEmpty()) {
            return past.returns();
        }
        OffsetDateTime at = past.order().placedAt().plusDays(UNDATED_DAYS);
        List<PastOrder.Return> whole = new ArrayList<>();
        past.order().lines().forEach(line -> whole.add(new PastOrder.Return(line.sku(), line.quantity(), at)));
        return whole;
    }

    private CustomerPast customer(String id) {
        return customers.computeIfAbsent(id, key -> new CustomerPast());
    }

    private ProductPast product(String sku) {
        return products.computeIfAbsent(sku, key -> new ProductPast());
    }

    private static final class ProductPast {
        int sold;
        int cancelled;

        ProductRecord asOf(String sku) {
            return new ProductRecord(sku, null, null, null, 0, null, sold, cancelled);
        }
    }
}
