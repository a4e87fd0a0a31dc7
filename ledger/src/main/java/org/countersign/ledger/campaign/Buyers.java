package org.countersign.ledger.campaign;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.domain.campaign.Buyer;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.customer.Purchase;
import org.countersign.domain.customer.Sale;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is on record of a customer: the orders of a year, of today's table and of history's, and what is under way. */
public final class Buyers {

    private static final Set<OrderState> UNDER_WAY = Set.of(
            OrderState.HELD,
            OrderState.BACKORDERED,
            OrderState.AWAITING_PAYMENT,
            OrderState.AWAITING_DISPATCH,
            OrderState.DISPATCHED);

    private static final String LIVE =
            """
            select order_id, state, facts, undone_at,
                   (select min(r.requested_at) from customer_return r
                     where r.order_id = o.order_id and r.state <> 'REFUSED') as returned_at
              from customer_order o
             where customer_id = :customer and placed_at >= :from and placed_at < :to
             order by placed_at, order_id""";

    private static final String PAST =
            """
            select body from past_order
             where customer_id = :customer and placed_at >= :from and placed_at < :to and refused = false
             order by placed_at, order_id""";

    private static final String STANDING =
            """
            select c.name, c.email, c.country, c.tier,
                   (select count(*) from customer_return r
                     where r.customer_id = :customer and r.state not in ('CLOSED', 'REFUSED')) as returns,
                   (select count(*) from task t where t.subject = any(:subjects) and t.state = 'open') as tasks,
                   (select max(m.at) from marketing_contact m where m.customer_id = :customer) as contact_at,
                   (select count(*) from marketing_contact m
                     where m.customer_id = :customer and m.at > :month) as contacts
              from (select 1 as one) as one
              left join customer c on c.customer_id = :customer""";

    private static final int MONTH = 30;

    private final Database database;
    private final Consents consents;

    public Buyers(Database database) {
        this.database = database;
        this.consents = new Consents(database);
    }

    /** @param from the first moment that counts, {@code to} the first that no longer does */
    public Buyer get(String customerId, Instant from, Instant to) {
        boolean consent = consents.isGranted(customerId, Consent.MARKETING);
        return database.jdbi().withHandle(h -> {
            List<Live> live = live(h, customerId, from, to);
            List<PastOrder> past = past(h, customerId, from, to, live);
            Map<String, Cost> costs = costs(h, past);
            List<Sale> sales = Stream.concat(
                            past.stream().map(order -> sale(order, costs)),
                            live.stream()
                                    .filter(o -> o.state() != OrderState.REFUSED)
                                    .map(Buyers::sale))
                    .toList();
            return standing(h, customerId, to, live, sales, consent, email(live, past));
        });
    }

    private record Live(String orderId, OrderState state, OrderFacts facts, @Nullable Instant undoneAt) {}

    private record Cost(BigDecimal cost, @Nullable String currency) {}

    private static List<Live> live(Handle handle, String customer, Instant from, Instant to) {
        return handle.createQuery(LIVE)
                .bind("customer", customer)
                .bind("from", Column.time(from))
                .bind("to", Column.time(to))
                .map((row, context) -> new Live(
                        row.getString("order_id"),
                        OrderState.valueOf(row.getString("state")),
                        Json.read(row.getString("facts"), OrderFacts.class),
                        earlier(Column.instantOrNull(row, "undone_at"), Column.instantOrNull(row, "returned_at"))))
                .list();
    }

    /** An order that was imported and also posted counts once. */
    private static List<PastOrder> past(Handle handle, String customer, Instant from, Instant to, List<Live> live) {
        Set<String> known = new HashSet<>();
        live.forEach(order -> known.add(order.orderId()));
        return handle
                .createQuery(PAST)
                .bind("customer", customer)
                .bind("from", Column.time(from))
                .bind("to", Column.time(to))
                .mapTo(String.class)
                .map(body -> Json.read(body, PastOrder.class))
                .list()
                .stream()
                .filter(past -> !known.contains(past.order().orderId()))
                .toList();
    }

    private static Map<String, Cost> costs(Handle handle, List<PastOrder> past) {
        Set<String> skus = new HashSet<>();
        past.forEach(order -> order.order().lines().forEach(line -> skus.add(line.sku())));
        Map<String, Cost> costs = new HashMap<>();
        if (!skus.isEmpty()) {
            handle.createQuery("select sku, cost, currency from product where sku = any(:skus) and cost is not null")
                    .bindArray("skus", String.class, skus.toArray())
                    .map((row, context) -> costs.put(
                            row.getString("sku"), new Cost(row.getBigDecimal("cost"), row.getString("currency"))))
                    .list();
        }
        return costs;
    }

    /** At today's cost: nobody has written down what it was then. */
    private static Sale sale(PastOrder past, Map<String, Cost> costs) {
        OrderPlaced order = past.order();
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal uncosted = BigDecimal.ZERO;
        for (OrderPlaced.Line line : order.lines()) {
            BigDecimal pieces = BigDecimal.valueOf(line.quantity());
            Cost cost = costs.get(line.sku());
            boolean known =
                    cost != null && (cost.currency() == null || cost.currency().equals(order.currency()));
            if (known && cost != null) {
                earned = earned.add(line.unitPrice().subtract(cost.cost()).multiply(pieces));
            } else {
                uncosted = uncosted.add(line.unitPrice().multiply(pieces));
            }
        }
        return new Sale(order.orderId(), Purchase.of(past), order.currency(), earned, uncosted, false);
    }

    private static Sale sale(Live live) {
        OrderFacts order = live.facts();
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal uncosted = BigDecimal.ZERO;
        for (LineFacts line : order.lines()) {
            BigDecimal cost = line.cost();
            if (cost == null) {
                uncosted = uncosted.add(line.amount());
            } else {
                earned = earned.add(line.price().subtract(cost).multiply(BigDecimal.valueOf(line.quantity())));
            }
        }
        OffsetDateTime undone = live.undoneAt() == null ? null : live.undoneAt().atOffset(ZoneOffset.UTC);
        return new Sale(
                live.orderId(),
                Purchase.of(order, undone),
                order.currency(),
                earned,
                uncosted,
                UNDER_WAY.contains(live.state()));
    }

    private static Buyer standing(
            Handle handle,
            String customer,
            Instant now,
            List<Live> live,
            List<Sale> sales,
            boolean consent,
            @Nullable String usualEmail) {
        List<String> subjects = new ArrayList<>(live.stream().map(Live::orderId).toList());
        subjects.add(customer);
        return handle.createQuery(STANDING)
                .bind("customer", customer)
                .bindArray("subjects", String.class, subjects.toArray())
                .bind("month", Column.time(now.minusSeconds(MONTH * 86_400L)))
                .map((row, context) -> buyer(row, customer, sales, consent, usualEmail))
                .one();
    }

    private static Buyer buyer(
            ResultSet row, String customer, List<Sale> sales, boolean consent, @Nullable String usualEmail)
            throws SQLException {
        String email = row.getString("email");
        return new Buyer(
                customer,
                row.getString("name"),
                email == null ? usualEmail : email,
                row.getString("country"),
                row.getString("tier"),
                sales,
                row.getInt("returns"),
                row.getInt("tasks"),
                consent,
                Column.instantOrNull(row, "contact_at"),
                row.getInt("contacts"));
    }

    /** The address of the last order, for customers of whom nothing else was told. */
    private static @Nullable String email(List<Live> live, List<PastOrder> past) {
        for (int i = live.size() - 1; i >= 0; i--) {
            String email = live.get(i).facts().customer().email();
            if (email != null) {
                return email;
            }
        }
        return past.isEmpty()
                ? null
                : past.get(past.size() - 1).order().customer().email();
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
