package org.countersign.processes.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.Effect.CaptureRequested;
import org.countersign.domain.event.Effect.LabelRequested;
import org.countersign.domain.event.Effect.LabelVoided;
import org.countersign.domain.event.Effect.OrderClosed;
import org.countersign.domain.event.Effect.OrderRefused;
import org.countersign.domain.event.Effect.OrderReleased;
import org.countersign.domain.event.Effect.RefundRequested;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.value.Money;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.Labels;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Shortage;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * What is done for an order, one plain method a step, and what the process asks about it at its gateways. A step reads the
 * order, does its one thing and saves the order; done again it changes nothing and says the same (effects carry the same
 * ids). Nothing here knows the engine, and the process knows nothing but the order's id.
 */
public final class FulfilmentSteps {

    static final RulesetId VALIDATION = RulesetId.of("fulfilment/validation");
    static final RulesetId ESCALATION = RulesetId.of("fulfilment/escalation");
    static final RulesetId ROUTING = RulesetId.of("fulfilment/routing");
    static final String ORDER_RISK = "order-risk";

    static final String CAPTURED = Order.CAPTURED;
    static final String PENDING = "pending";
    static final String FAILED = "failed";
    static final String DECLINED = "declined";
    static final String REFUNDED = "refunded";

    private final Orders orders;
    private final Stock stock;
    private final Labels labels;
    private final Deliveries deliveries;
    private final DecisionLedger decisions;
    private final Outbox outbox;
    private final Desk desk;
    private final Pricing pricing;
    private final OrderQuestions questions;
    private final ShippingLabel label;
    private final DeliveryWatch watch;
    private final FulfilmentSettings settings;
    private final Clock clock;

    public FulfilmentSteps(
            Orders orders,
            Stock stock,
            Labels labels,
            Deliveries deliveries,
            DecisionLedger decisions,
            Outbox outbox,
            Desk desk,
            Pricing pricing,
            OrderQuestions questions,
            ShippingLabel label,
            DeliveryWatch watch,
            FulfilmentSettings settings,
            Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.labels = labels;
        this.deliveries = deliveries;
        this.decisions = decisions;
        this.outbox = outbox;
        this.desk = desk;
        this.pricing = pricing;
        this.questions = questions;
        this.label = label;
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    // ---- decide

    public void validate(String orderId) {
        Order order = orders.get(orderId);
        note(order, desk.decide(VALIDATION, order.facts(), List.of()));
    }

    /** Priced even while a person is going to look at it: whoever approves it approves this price. */
    public void price(String orderId) {
        Order order = orders.get(orderId);
        Decision decision = desk.decide(Pricing.POLICY, order.facts(), List.of());
        OrderFacts priced = pricing.apply(order.facts(), decision.judgement());
        note(order.judged(priced), decision);
    }

    /** Keeps what speaks against the order; the first that asks for a person stays the order's decision. */
    private void note(Order order, Decision decision) {
        Outcome outcome = decision.judgement().outcome();
        if (outcome instanceof Outcome.Refuse) {
            orders.save(order.decided(decision.id(), OrderState.REFUSED));
        } else if (outcome instanceof Outcome.Escalate && order.decisionId() == null) {
            orders.save(order.decided(decision.id(), OrderState.HELD));
        } else {
            orders.save(order);
        }
    }

    /** The order's decision: with the risk model's word among the facts. */
    public void assess(String orderId) {
        Order order = orders.get(orderId);
        Decision decision = desk.decide(ESCALATION, order.facts(), List.of(ORDER_RISK));
        Outcome outcome = decision.judgement().outcome();
        OrderState state = outcome instanceof Outcome.Refuse
                ? OrderState.REFUSED
                : outcome instanceof Outcome.Escalate ? OrderState.HELD : OrderState.AWAITING_PAYMENT;
        orders.save(order.decided(decision.id(), state));
    }

    /** {@code approve} (or nothing said yet), {@code escalate} or {@code refuse}. */
    public String verdict(String orderId) {
        Order order = orders.get(orderId);
        if (order.state() == OrderState.REFUSED) {
            return "refuse";
        }
        return order.state() == OrderState.HELD && order.decisionId() != null ? "escalate" : "approve";
    }

    public void release(String orderId, @Nullable String signer) {
        String signedBy = said(signer);
        Order order = orders.get(orderId).in(OrderState.AWAITING_PAYMENT);
        orders.save(order);
        Money total = total(order);
        tell(order, "", new OrderReleased(orderId, decisionOf(order), total.amount(), total.currency(), signedBy));
    }

    public void refuse(String orderId, @Nullable String signer) {
        String signedBy = said(signer);
        Order order = orders.get(orderId);
        String because = signedBy == null ? questions.because(order) : "refused by " + signedBy;
        orders.save(order.closed(OrderState.REFUSED, because));
        tell(order, "", new OrderRefused(orderId, decisionOf(order), because, signedBy));
        refund(orderId);
        decisions.outcome(decisionOf(order), "refused", clock.instant());
    }

    // ---- people

    public void ask(String orderId, String kind) {
        Order order = orders.get(orderId);
        questions.ask(order, kind);
        if (kind.equals(Kind.LATE_DELIVERY)) {
            orders.save(order.told(DeliveryWatch.ASKED));
        }
    }

    public void remind(String orderId, String kind) {
        questions.remind(orderId, kind);
    }

    public void escalate(String orderId, String kind) {
        questions.escalate(orderId, kind);
    }

    /** ISO 8601 durations, as the process's timers want them. */
    public String remindAfter(String orderId, String kind) {
        return questions.remindAfter(orders.get(orderId), kind).toString();
    }

    public String escalateAfter(String orderId, String kind) {
        return questions.escalateAfter(orders.get(orderId), kind).toString();
    }

    // ---- stock

    public void reserve(String orderId) {
        Order order = orders.get(orderId);
        if (order.reserved()) {
            return;
        }
        List<Shortage> missing = stock.reserve(order);
        if (missing.isEmpty()) {
            orders.save(order.reserved(true).in(OrderState.AWAITING_PAYMENT));
        } else if (missing.stream().allMatch(shortage -> shortage.expectedAt() != null)) {
            orders.save(order.in(OrderState.BACKORDERED));
        } else if (order.state() != OrderState.BACKORDERED) {
            orders.save(order.in(OrderState.HELD));
        }
    }

    /** {@code reserved}, {@code coming} or {@code short}. */
    public String stock(String orderId) {
        Order order = orders.get(orderId);
        if (order.reserved()) {
            return "reserved";
        }
        return order.state() == OrderState.BACKORDERED ? "coming" : "short";
    }

    /** A person said: wait. From now on it waits, however often stock turns out short. */
    public void backorder(String orderId) {
        orders.save(orders.get(orderId).in(OrderState.BACKORDERED));
    }

    public void releaseStock(String orderId) {
        Order order = orders.get(orderId);
        if (order.reserved()) {
            stock.release(order);
            orders.save(order.reserved(false));
        }
    }

    public String stockRecheck() {
        return settings.stockRecheck().toString();
    }

    // ---- payment

    public void requestCapture(String orderId) {
        Order order = orders.get(orderId);
        if (order.payment().equals(CAPTURED)) {
            return;
        }
        int attempt = order.attempts() + 1;
        if (order.payment().equals(Order.UNDERPAID)) {
            if (order.attempts() == 0) {
                // The provider was faster than we: what it has is the answer to the first try.
                orders.save(order.asked(attempt).in(OrderState.AWAITING_PAYMENT));
                return;
            }
            giveBack(order, "attempt " + attempt, authorized(order), "the whole amount is asked for again");
        }
        orders.save(order.asked(attempt).paid(PENDING).in(OrderState.AWAITING_PAYMENT));
        Money total = total(order);
        tell(
                order,
                "attempt " + attempt,
                new CaptureRequested(orderId, decisionOf(order), total.amount(), total.currency(), attempt));
    }

    /** {@code captured}, {@code awaited}, {@code retry}, or {@code help} when a person has to look. */
    public String payment(String orderId) {
        Order order = orders.get(orderId);
        return switch (order.payment()) {
            case CAPTURED -> CAPTURED;
            case FAILED -> order.attempts() < settings.paymentTries() ? "retry" : "help";
            case DECLINED, Order.UNDERPAID -> "help";
            default -> "awaited";
        };
    }

    public String paymentRetryWait() {
        return settings.paymentRetryWait().toString();
    }

    /** Gives back what was taken; nothing when nothing was taken, or when it was given back before. */
    public void refund(String orderId) {
        Order order = orders.get(orderId);
        boolean underpaid = order.payment().equals(Order.UNDERPAID);
        if (underpaid || order.payment().equals(CAPTURED)) {
            String why = order.closedBecause() == null ? "order cancelled" : order.closedBecause();
            orders.save(order.paid(REFUNDED));
            giveBack(order, "", underpaid ? authorized(order) : total(order), why);
        }
    }

    private void giveBack(Order order, String occasion, Money money, String why) {
        tell(order, occasion, new RefundRequested(order.orderId(), money.amount(), money.currency(), why));
    }

    private static Money authorized(Order order) {
        return Objects.requireNonNull(order.authorized(), "authorized");
    }

    // ---- shipping

    public void chooseCarrier(String orderId) {
        Order order = orders.get(orderId);
        LocalDate promised = order.facts()
                .placedAt()
                .toLocalDate()
                .plusDays(settings.days(order.facts().shipping().method()));
        Decision decision = desk.decide(ROUTING, parcel(order, promised), List.of());
        Optional<String> carrier = carrier(decision);
        orders.save(order.shippedWith(carrier.orElse(null), null, promised));
    }

    private ParcelFacts parcel(Order order, LocalDate promised) {
        OrderFacts facts = order.facts();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ParcelFacts(
                order.orderId(),
                facts.shipping().method(),
                facts.shipping().country(),
                facts.weightGrams(),
                total(order).amount(),
                facts.currency(),
                promised,
                (int) Math.max(0, ChronoUnit.DAYS.between(today, promised)));
    }

    /** The cheapest that the rules offer, if they are content with it. */
    private static Optional<String> carrier(Decision decision) {
        Outcome outcome = decision.judgement().outcome();
        if (outcome instanceof Outcome.Escalate || outcome instanceof Outcome.Refuse) {
            return Optional.empty();
        }
        return decision.judgement().adjustments().stream()
                .filter(a -> a.what().equals("carrier") && a.text() != null)
                .min(Comparator.comparing(Adjustment::number, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(a -> Objects.requireNonNull(a.text())))
                .map(Adjustment::text);
    }

    public boolean hasCarrier(String orderId) {
        return orders.get(orderId).carrier() != null;
    }

    /** Without a carrier a person has said to send it anyway: it goes with the usual one. */
    public void printLabel(String orderId) {
        Order order = orders.get(orderId);
        String carrier = Objects.requireNonNullElse(order.carrier(), settings.usualCarrier());
        LocalDate promised = Objects.requireNonNull(order.promisedBy(), "promisedBy");
        String tracking = TrackingNumber.of(orderId);
        Order labelled = order.shippedWith(carrier, tracking, promised).in(onTheWay(order));
        labels.save(orderId, label.print(labelled), tracking, clock.instant());
        orders.save(labelled);
        deliveries.save(labelled);
        tell(
                labelled,
                "",
                new LabelRequested(
                        orderId,
                        decisionOf(order),
                        carrier,
                        tracking,
                        order.facts().weightGrams(),
                        promised,
                        "/api/v1/orders/" + java.net.URLEncoder.encode(orderId, java.nio.charset.StandardCharsets.UTF_8)
                                + "/label"));
    }

    private static OrderState onTheWay(Order order) {
        if (order.deliveredAt() != null) {
            return OrderState.DELIVERED;
        }
        return order.dispatchedAt() != null ? OrderState.DISPATCHED : OrderState.AWAITING_DISPATCH;
    }

    public void voidLabel(String orderId) {
        Order order = orders.get(orderId);
        String carrier = order.carrier();
        String tracking = order.trackingNumber();
        if (carrier != null && tracking != null) {
            orders.save(order.shippedWith(carrier, null, order.promisedBy()));
            deliveries.forget(orderId);
            tell(order, "", new LabelVoided(orderId, carrier, tracking));
        }
    }

    public boolean isDispatched(String orderId) {
        return orders.get(orderId).dispatchedAt() != null;
    }

    public boolean isDelivered(String orderId) {
        return orders.get(orderId).deliveredAt() != null;
    }

    // ---- late deliveries

    /** Is it going to be late, by all that is known now, and should the customer know? */
    public void foresee(String orderId) {
        watch.foresee(orders.get(orderId));
    }

    /** Whether a person has to say if the customer should be told. */
    public boolean asksAboutDelay(String orderId) {
        return DeliveryWatch.ASK.equals(orders.get(orderId).told());
    }

    /** A person wants the customer to be told. */
    public void warn(String orderId) {
        watch.warn(orders.get(orderId), questions.delayDecision(orderId).orElse(null));
    }

    /** When the delivery is looked at a last time, an ISO 8601 moment. */
    public String lastLook(String orderId) {
        return watch.lastLook(orders.get(orderId));
    }

    /** It is there: what was asked about its delay needs no answer any more. */
    public void settleDelivery(String orderId) {
        if (DeliveryWatch.ASKED.equals(orders.get(orderId).told())) {
            questions.withdraw(orderId, Kind.LATE_DELIVERY);
        }
    }

    /** For orders that were under way before deliveries were foreseen: their diagram has nobody to ask, so it tells. */
    public void tellDelay(String orderId) {
        foresee(orderId);
        if (asksAboutDelay(orderId)) {
            warn(orderId);
        }
    }

    // ---- the end

    /** Everything has been undone; nobody is asked any more. */
    public void close(String orderId, @Nullable String why) {
        String because = Objects.requireNonNullElse(said(why), "cancelled");
        orders.save(orders.get(orderId).closed(OrderState.CANCELLED, because));
        refund(orderId);
        questions.withdraw(orderId);
        Order order = orders.get(orderId);
        tell(order, "", new OrderClosed(orderId, because));
        if (order.decisionId() != null) {
            decisions.outcome(decisionOf(order), "cancelled", clock.instant());
        }
    }

    private void tell(Order order, String occasion, Effect effect) {
        outbox.add(OutEvent.of(order.orderId(), order.decisionId(), clock.instant(), occasion, effect));
    }

    /** The diagrams' expression language passes an empty text for a fact that is not there. */
    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Money total(Order order) {
        return new Money(order.facts().total(), order.facts().currency());
    }

    private static String decisionOf(Order order) {
        return Objects.requireNonNull(order.decisionId(), () -> "order " + order.orderId() + " has no decision");
    }
}
