package org.countersign.processes.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.TrackRecord;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a parcel from its label to the door: whenever something new is known, the rules say whether its customer
 * should hear of a delay, by the model's score and by the carrier's own word. What the customer was told last stands on
 * the order, so the same thing is never told twice in a row, whatever comes twice or late.
 */
public final class DeliveryWatch {

    static final RulesetId DELIVERY = RulesetId.of("fulfilment/delivery");
    static final String LATE_DELIVERY = "late-delivery";

    /** A question is to be asked, or was asked, whether the customer should be told. */
    static final String ASK = "ask";

    static final String ASKED = "asked";

    private static final String WARNING = "warning";
    private static final String CARRIER_ESTIMATE = "carrier-estimate";
    private static final String IN_TIME = "in-time-after-all";
    private static final LocalTime LAST_LOOK = LocalTime.of(10, 0);
    private static final int OTHERS = 5;

    private final Orders orders;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Desk desk;
    private final Clock clock;

    public DeliveryWatch(Orders orders, Deliveries deliveries, Outbox outbox, Desk desk, Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.desk = desk;
        this.clock = clock;
    }

    /** Decides anew; nothing once it is there, or will never be. */
    void foresee(Order order) {
        if (isOver(order)) {
            return;
        }
        Decision decision = desk.decide(DELIVERY, facts(order), List.of(LATE_DELIVERY));
        Optional<String> warning = warning(decision);
        if (warning.isPresent()) {
            tell(order, warning.get(), decision.id());
        } else if (decision.judgement().outcome() instanceof Outcome.Escalate && order.told() == null) {
            orders.save(order.told(ASK));
        }
    }

    /** A person has said that the customer should know. */
    void warn(Order order, @Nullable String decisionId) {
        if (!isOver(order) && !wasToldAnything(order)) {
            tell(order, Order.MAY_BE_LATE, decisionId);
        }
    }

    private static boolean isOver(Order order) {
        return order.deliveredAt() != null
                || order.promisedBy() == null
                || order.state() == OrderState.CANCELLED
                || order.state() == OrderState.REFUSED;
    }

    private static boolean wasToldAnything(Order order) {
        String told = order.told();
        return told != null && !told.equals(ASK) && !told.equals(ASKED);
    }

    /** Whether its customer was told a day after the promised one; that it may be late is no day. */
    private static boolean wasToldLater(Order order) {
        return wasToldAnything(order)
                && !Order.MAY_BE_LATE.equals(order.told())
                && LocalDate.parse(Objects.requireNonNull(order.told()))
                        .isAfter(Objects.requireNonNull(order.promisedBy()));
    }

    private static Optional<String> warning(Decision decision) {
        Outcome outcome = decision.judgement().outcome();
        return outcome instanceof Outcome.Adjust
                ? decision.judgement().adjustments().stream()
                        .filter(a -> a.what().equals(WARNING))
                        .map(Adjustment::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    /** What the customer knows already is not said again. */
    private void tell(Order order, String warning, @Nullable String decisionId) {
        LocalDate expected = warning.equals(CARRIER_ESTIMATE) || warning.equals(IN_TIME) ? expectedOn(order) : null;
        String state = expected == null ? Order.MAY_BE_LATE : expected.toString();
        boolean tooLate = expected == null && !today().isBefore(Objects.requireNonNull(order.promisedBy()));
        if (state.equals(order.told()) || tooLate) {
            return;
        }
        orders.save(order.told(state));
        outbox.add(OutEvent.of(
                order.orderId(),
                decisionId,
                clock.instant(),
                "delivery " + state + " " + decisionId,
                mail(order, warning, expected)));
    }

    private static MessageRequested mail(Order order, String warning, @Nullable LocalDate expected) {
        if (expected == null) {
            return Mails.mayBeLate(order);
        }
        return warning.equals(IN_TIME) ? Mails.inTime(order, expected) : Mails.delayed(order, expected);
    }

    private DeliveryFacts facts(Order order) {
        OrderFacts facts = order.facts();
        LocalDate today = today();
        LocalDate promised = Objects.requireNonNull(order.promisedBy());
        LocalDate expected = expectedOn(order);
        String carrier = Objects.requireNonNullElse(order.carrier(), "");
        String country = facts.shipping().country();
        Map<String, TrackRecord> carriers = deliveries.carriers(today);
        return new DeliveryFacts(
                order.orderId(),
                facts.customer().customerId(),
                facts.placedAt(),
                carrier,
                facts.shipping().method(),
                country,
                facts.weightGrams(),
                facts.goods(),
                facts.currency(),
                facts.lines().size(),
                promised,
                (int) ChronoUnit.DAYS.between(today, promised),
                DeliveryFacts.days(facts.placedAt(), today),
                order.dispatchedAt() != null,
                expected != null,
                expected,
                expected == null ? 0 : (int) ChronoUnit.DAYS.between(promised, expected),
                wasToldLater(order),
                order.told() != null,
                carriers.getOrDefault(carrier, TrackRecord.none(carrier)),
                deliveries.countries(today).getOrDefault(country, TrackRecord.none(country)),
                others(carriers, carrier));
    }

    private static List<TrackRecord> others(Map<String, TrackRecord> carriers, String but) {
        return carriers.values().stream()
                .filter(record -> !record.of().equals(but))
                .sorted(Comparator.comparingInt(TrackRecord::parcels).reversed().thenComparing(TrackRecord::of))
                .limit(OTHERS)
                .toList();
    }

    private static @Nullable LocalDate expectedOn(Order order) {
        return order.estimatedDeliveryAt() == null
                ? null
                : LocalDate.ofInstant(order.estimatedDeliveryAt(), ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** When it is looked at a last time before the promised day: in the morning of the day before. */
    String lastLook(Order order) {
        return Objects.requireNonNull(order.promisedBy(), "promisedBy")
                .minusDays(1)
                .atTime(LAST_LOOK)
                .toInstant(ZoneOffset.UTC)
                .toString();
    }
}
