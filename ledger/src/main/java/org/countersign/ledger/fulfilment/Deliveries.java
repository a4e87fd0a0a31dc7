package org.countersign.ledger.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.TrackRecord;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Unit;
import org.countersign.ledger.db.Write;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * How parcels went: a row for each that has a label, and for each of imported history of which it is known that it came.
 * Who was how punctual is counted as at the beginning of a day, so all parcels of that day are judged by the same record.
 */
public final class Deliveries {

    static final String COLUMNS = "order_id, carrier, country, promised_by, delivered_on, days";

    private static final String UPDATE =
            "update delivery set carrier = ?, promised_by = ?, delivered_on = ?, days = ? where order_id = ?";

    private static final String RECORDS =
            """
            select {by} as name, count(*) as parcels,
                   sum(case when delivered_on is null or delivered_on > promised_by then 1 else 0 end) as late,
                   percentile_cont(0.5) within group (order by case when delivered_on < :day then days end) as median
              from delivery
             where promised_by >= :since and promised_by < :day
             group by {by}""";

    /** Over, and known how it ended: there, or not there on a day after the promised one. */
    private static final String ENDED =
            """
            select facts, state, carrier, promised_by, dispatched_at, delivered_at
              from customer_order
             where placed_at >= :from and placed_at < :to and carrier is not null and promised_by is not null
               and (delivered_at is not null
                    or (promised_by < :today and state in ('AWAITING_DISPATCH', 'DISPATCHED')))
             order by placed_at, order_id""";

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int FETCH = 500;

    private final Database database;
    private final Clock clock;
    private volatile @Nullable Day counted;

    public Deliveries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records as at the beginning of a day. */
    private record Day(
            LocalDate day, Instant countedAt, Map<String, TrackRecord> carriers, Map<String, TrackRecord> countries) {}

    /** The order's parcel as it stands; with the commit. */
    public void save(Order order) {
        Unit unit = database.unit();
        String id = order.orderId();
        String carrier = Objects.requireNonNull(order.carrier(), "carrier");
        LocalDate promised = Objects.requireNonNull(order.promisedBy(), "promisedBy");
        Instant there = order.deliveredAt();
        LocalDate on = there == null ? null : LocalDate.ofInstant(there, ZoneOffset.UTC);
        Integer days =
                on == null ? null : (Integer) DeliveryFacts.days(order.facts().placedAt(), on);
        String country = order.facts().shipping().country();
        unit.put("delivery " + id, Write.insertIfAbsent("delivery", COLUMNS, id, carrier, country, promised, on, days));
        unit.put(now(id), Write.statement(UPDATE, carrier, promised, on, days, id));
    }

    /** Its label was voided: it was never sent. */
    public void forget(String orderId) {
        database.unit().put(now(orderId), Write.statement("delete from delivery where order_id = ?", orderId));
    }

    /** After the row that it changes: inserts go first. */
    private static String now(String orderId) {
        return "delivery now " + orderId;
    }

    /** By carrier, of all that brought anything lately; in the order of their names. */
    public Map<String, TrackRecord> carriers(LocalDate day) {
        return on(day).carriers();
    }

    public Map<String, TrackRecord> countries(LocalDate day) {
        return on(day).countries();
    }

    private Day on(LocalDate day) {
        Day known = counted;
        if (known == null
                || !known.day().equals(day)
                || known.countedAt().plus(FRESH).isBefore(clock.instant())) {
            known = new Day(day, clock.instant(), records("carrier", day), records("country", day));
            counted = known;
        }
        return known;
    }

    private Map<String, TrackRecord> records(String by, LocalDate day) {
        Map<String, TrackRecord> records = new TreeMap<>();
        database.beside().useHandle(h -> h.createQuery(RECORDS.replace("{by}", by))
                .bind("since", TrackRecord.since(day))
                .bind("day", day)
                .map((row, context) -> record(row))
                .forEach(record -> records.put(record.of(), record)));
        return records;
    }

    private static TrackRecord record(ResultSet row) throws SQLException {
        double days = row.getDouble("median");
        double median = row.wasNull() ? -1 : days;
        return new TrackRecord(row.getString("name"), row.getInt("parcels"), row.getInt("late"), median);
    }

    /**
     * The shop's own orders of which it is known whether they came in time, oldest first, without what came back of them;
     * close the stream.
     */
    public Stream<PastOrder> read(Instant from, Instant to) {
        return database.stream(handle -> handle
                .createQuery(ENDED)
                .setFetchSize(FETCH)
                .bind("from", Column.time(from))
                .bind("to", Column.time(to))
                .bind("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .map((row, context) -> past(row))
                .stream());
    }

    private static PastOrder past(ResultSet row) throws SQLException {
        OrderFacts facts = Json.read(row.getString("facts"), OrderFacts.class);
        return new PastOrder(
                placed(facts),
                OrderState.valueOf(row.getString("state")),
                List.of(),
                new PastDelivery(
                        row.getString("carrier"),
                        Objects.requireNonNull(Column.dateOrNull(row, "promised_by")),
                        time(Column.instantOrNull(row, "dispatched_at")),
                        time(Column.instantOrNull(row, "delivered_at")),
                        facts.weightGrams()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static OrderPlaced placed(OrderFacts facts) {
        return new OrderPlaced(
                facts.orderId(),
                facts.placedAt(),
                facts.currency(),
                new OrderPlaced.Customer(
                        facts.customer().customerId(),
                        facts.customer().email(),
                        facts.customer().country(),
                        null),
                facts.lines().stream()
                        .map(line ->
                                new OrderPlaced.Line(line.sku(), line.description(), line.quantity(), line.unitPrice()))
                        .toList(),
                new OrderPlaced.Shipping(
                        facts.shipping().method(),
                        facts.shipping().country(),
                        facts.shipping().postcode(),
                        facts.shipping().city(),
                        facts.shipping().address()),
                new OrderPlaced.Payment(
                        facts.payment().method(), facts.payment().state()),
                facts.coupon());
    }
}
