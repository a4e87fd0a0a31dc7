package org.countersign.models.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.TrackRecord;

/**
 * Lives through a shop's past parcels again and shows each at the moments at which the shop would have asked: when it was
 * ordered, when the carrier took it, and a last time shortly before the promised day, if it was not there by then.
 */
public final class DeliveryReplay {

    /** In the morning of the day before: who hears of it then can still be at home on another day. */
    public static final LocalTime LAST_LOOK = LocalTime.of(10, 0);

    private static final Comparator<Moment> BY_TIME = Comparator.comparing(Moment::at, OffsetDateTime.timeLineOrder())
            .thenComparing(moment -> moment.parcel().orderId())
            .thenComparing(Moment::name);

    private final DeliveryPast carriers = new DeliveryPast();
    private final DeliveryPast countries = new DeliveryPast();
    private final List<Parcel> parcels = new ArrayList<>();

    /** Whoever is shown one parcel at one moment: what was known, and whether it came late. */
    @FunctionalInterface
    public interface Onlooker {
        void see(String moment, OffsetDateTime at, DeliveryFacts facts, boolean late);
    }

    /** What is left of an order while its history is read. */
    private record Parcel(
            String orderId,
            OffsetDateTime placedAt,
            String method,
            String country,
            BigDecimal value,
            String currency,
            int lines,
            PastDelivery delivery) {}

    private record Moment(OffsetDateTime at, String name, Parcel parcel, boolean dispatched) {}

    /** Reads all of it first: parcels that were ordered later may have been promised earlier. */
    public void replay(Iterable<PastOrder> history, Onlooker onlooker) {
        history.forEach(this::remember);
        List<Moment> moments = new ArrayList<>();
        parcels.forEach(parcel -> look(parcel, moments));
        moments.sort(BY_TIME);
        moments.forEach(moment -> onlooker.see(
                moment.parcel().orderId() + " " + moment.name(),
                moment.at(),
                facts(moment),
                moment.parcel().delivery().late()));
    }

    /** What was never sent, or of which nobody knows whether it came, teaches nothing. */
    private void remember(PastOrder past) {
        PastDelivery delivery = past.delivery();
        boolean known = delivery != null && (delivery.deliveredAt() != null || isUnderWay(past.state()));
        if (delivery == null || !known) {
            return;
        }
        OrderPlaced order = past.order();
        LocalDate there = delivery.deliveredOn();
        int days = there == null ? -1 : DeliveryFacts.days(order.placedAt(), there);
        carriers.add(delivery.carrier(), delivery, days);
        countries.add(order.shipping().country(), delivery, days);
        parcels.add(new Parcel(
                order.orderId(),
                order.placedAt(),
                order.shipping().method(),
                order.shipping().country(),
                value(order),
                order.currency(),
                order.lines().size(),
                delivery));
    }

    private static boolean isUnderWay(OrderState state) {
        return state == OrderState.AWAITING_DISPATCH || state == OrderState.DISPATCHED;
    }

    private static BigDecimal value(OrderPlaced order) {
        return order.lines().stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void look(Parcel parcel, List<Moment> moments) {
        PastDelivery delivery = parcel.delivery();
        OffsetDateTime dispatched = delivery.dispatchedAt();
        OffsetDateTime last =
                delivery.promisedBy().minusDays(1).atTime(LAST_LOOK).atOffset(ZoneOffset.UTC);
        add(new Moment(parcel.placedAt(), "as ordered", parcel, false), moments);
        if (dispatched != null && dispatched.isAfter(parcel.placedAt())) {
            add(new Moment(dispatched, "as dispatched", parcel, true), moments);
        }
        if (last.isAfter(parcel.placedAt())) {
            add(new Moment(last, "a day before", parcel, dispatched != null && !dispatched.isAfter(last)), moments);
        }
    }

    /** Before the promised day, and while it is not there. */
    private static void add(Moment moment, List<Moment> moments) {
        PastDelivery delivery = moment.parcel().delivery();
        OffsetDateTime delivered = delivery.deliveredAt();
        int left = DeliveryFacts.days(moment.at(), delivery.promisedBy());
        if (left > 0 && left <= LateDelivery.DAYS && (delivered == null || delivered.isAfter(moment.at()))) {
            moments.add(moment);
        }
    }

    private DeliveryFacts facts(Moment moment) {
        Parcel parcel = moment.parcel();
        PastDelivery delivery = parcel.delivery();
        LocalDate day = moment.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        TrackRecord carrier = carriers.on(day, delivery.carrier());
        return new DeliveryFacts(
                parcel.orderId(),
                null,
                parcel.placedAt(),
                delivery.carrier(),
                parcel.method(),
                parcel.country(),
                delivery.weightGrams(),
                parcel.value(),
                parcel.currency(),
                parcel.lines(),
                delivery.promisedBy(),
                DeliveryFacts.days(moment.at(), delivery.promisedBy()),
                DeliveryFacts.days(parcel.placedAt(), day),
                moment.dispatched(),
                false,
                null,
                0,
                false,
                false,
                carrier,
                countries.on(day, parcel.country()),
                List.of());
    }
}
