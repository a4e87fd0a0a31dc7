package org.countersign.processes.reorder;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.countersign.decisions.desk.EventWords;
import org.countersign.decisions.reorder.MonthBudget;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.event.Effect.PurchaseOrderCancelled;
import org.countersign.domain.event.Effect.PurchaseOrderCreated;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.reorder.PurchaseFacts;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.processes.fulfilment.Desk;
import org.jspecify.annotations.Nullable;

/**
 * What is done for an order at a supplier, one plain method a step, and what its process asks at its gateways. Every step
 * holds the order's row; done again it changes nothing.
 */
public final class ReorderSteps {

    static final RulesetId APPROVAL = RulesetId.of("reorder/approval");

    /** A supplier is reminded so often before a person is asked. */
    private static final int REMINDERS = 2;

    private static final int MORNING = 8;

    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final ReorderLevels levels;
    private final DecisionLedger decisions;
    private final Outbox outbox;
    private final Desk desk;
    private final ReorderQuestions questions;
    private final MonthBudget budget;
    private final String shop;
    private final ReorderSettings settings;
    private final Clock clock;

    public ReorderSteps(
            PurchaseOrders orders,
            Suppliers suppliers,
            ReorderLevels levels,
            DecisionLedger decisions,
            Outbox outbox,
            Desk desk,
            ReorderQuestions questions,
            MonthBudget budget,
            String shop,
            ReorderSettings settings,
            Clock clock) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.levels = levels;
        this.decisions = decisions;
        this.outbox = outbox;
        this.desk = desk;
        this.questions = questions;
        this.budget = budget;
        this.shop = shop;
        this.settings = settings;
        this.clock = clock;
    }

    // ---- decide

    public void assess(String orderId) {
        PurchaseOrder order = orders.get(orderId);
        if (order.decisionId() != null) {
            return;
        }
        Decision decision = desk.decide(APPROVAL, facts(order), List.of());
        Outcome outcome = decision.judgement().outcome();
        boolean asks = outcome instanceof Outcome.Escalate;
        orders.save(order.decided(decision.id(), asks ? PurchaseState.HELD : PurchaseState.PROPOSED));
    }

    private PurchaseFacts facts(PurchaseOrder order) {
        Instant now = clock.instant();
        return new PurchaseFacts(
                order.orderId(),
                now.atOffset(ZoneOffset.UTC),
                order.supplierId(),
                order.supplier(),
                orders.deliveryDays(order.supplierId()).size(),
                order.currency(),
                order.total(),
                budgetLeft(order),
                order.freight(),
                suppliers
                        .find(order.supplierId())
                        .map(s -> s.order().minimumValue())
                        .orElse(null),
                order.lines());
    }

    /** The order itself is on record already and does not count against what it may cost. */
    private @Nullable BigDecimal budgetLeft(PurchaseOrder order) {
        return budget.findLeft(order.currency())
                .map(left -> left.add(order.total()).max(BigDecimal.ZERO))
                .orElse(null);
    }

    /** {@code send}, {@code ask} or {@code refuse}. */
    public String verdict(String orderId) {
        PurchaseOrder order = orders.get(orderId);
        if (order.state() == PurchaseState.HELD) {
            return "ask";
        }
        Decision decision = decision(order);
        return decision.judgement().outcome() instanceof Outcome.Refuse ? "refuse" : "send";
    }

    public void refuse(String orderId, @Nullable String signer) {
        PurchaseOrder order = orders.get(orderId);
        if (order.state().isOpen()) {
            String why = isPerson(signer) ? "refused by " + signer : questions.reasons(order);
            orders.save(order.closed(PurchaseState.REFUSED, clock.instant(), why));
            levels.again(order.skus());
            outcome(order, "refused");
        }
    }

    // ---- people

    public void ask(String orderId, String kind) {
        questions.ask(orders.get(orderId), kind);
    }

    public void remind(String orderId, String kind) {
        questions.remind(orderId, kind);
    }

    public void escalate(String orderId, String kind) {
        questions.escalate(orderId, kind);
    }

    /** ISO 8601 durations, as the process's timers want them. */
    public String remindAfter() {
        return questions.remindAfter();
    }

    public String escalateAfter() {
        return questions.escalateAfter();
    }

    public void stopAsking(String orderId) {
        questions.withdraw(orderId);
    }

    // ---- order

    public void send(String orderId, @Nullable String signer) {
        PurchaseOrder order = orders.get(orderId);
        if (order.sentAt() != null || !order.state().isOpen()) {
            return;
        }
        Instant now = clock.instant();
        int days = order.lines().stream()
                .mapToInt(PurchaseLine::promisedDays)
                .max()
                .orElse(0);
        LocalDate promised = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days);
        PurchaseOrder sent = order.sent(now, promised, isPerson(signer) ? signer : null);
        orders.save(sent);
        tell(sent, "", created(sent, promised));
    }

    private static PurchaseOrderCreated created(PurchaseOrder order, LocalDate promised) {
        return new PurchaseOrderCreated(
                order.orderId(),
                Objects.requireNonNull(order.decisionId(), "decisionId"),
                order.supplierId(),
                order.email(),
                order.currency(),
                order.total(),
                order.freight(),
                promised,
                order.signedBy(),
                "/api/v1/purchase-orders/" + order.orderId() + "/document",
                order.lines().stream()
                        .map(line -> new PurchaseOrderCreated.Item(
                                line.sku(), line.description(), line.quantity(), line.unitCost()))
                        .toList());
    }

    // ---- goods

    public boolean isComplete(String orderId) {
        return orders.get(orderId).isComplete();
    }

    /** When the supplier is reminded next, as the process's timer wants it. */
    public String chaseAt(String orderId) {
        PurchaseOrder order = orders.get(orderId);
        Instant chased = order.chasedAt();
        LocalDate promised = Objects.requireNonNull(order.promisedOn(), "promisedOn");
        Instant first = promised.atTime(MORNING, 0).toInstant(ZoneOffset.UTC).plus(settings.grace());
        return (chased == null ? first : chased.plus(settings.chaseEvery())).toString();
    }

    public void chase(String orderId) {
        PurchaseOrder order = orders.get(orderId);
        if (!order.state().isAwaited() || order.isComplete()) {
            return;
        }
        PurchaseOrder chased = order.chased(clock.instant());
        orders.save(chased);
        if (chased.chases() <= REMINDERS) {
            tell(chased, "chase " + chased.chases(), chaser(chased));
        }
    }

    private MessageRequested chaser(PurchaseOrder order) {
        StringBuilder missing = new StringBuilder();
        order.lines().stream()
                .filter(line -> line.missing() > 0)
                .forEach(line -> missing.append(line.missing() + " x " + line.sku() + " " + line.description() + "\n"));
        return new MessageRequested(
                order.orderId(),
                null,
                order.email(),
                "mail",
                EventWords.PURCHASE_CHASER,
                "Our order " + order.orderId() + " is late",
                "Hello " + order.supplier() + ",\n\nour order " + order.orderId() + " was to be here on "
                        + order.promisedOn() + ". We still miss:\n\n" + missing + "\nWhen will it come?\n\n" + shop);
    }

    /** Reminders did not help. */
    public boolean isStuck(String orderId) {
        return orders.get(orderId).chases() > REMINDERS;
    }

    public void close(String orderId) {
        PurchaseOrder order = orders.get(orderId);
        if (order.state().isAwaited()) {
            orders.save(order.closed(PurchaseState.RECEIVED, clock.instant(), null));
            outcome(order, "received");
        }
    }

    /** What was never sent is refused; what was sent is taken back, and the supplier is told. */
    public void cancel(String orderId, String why) {
        PurchaseOrder order = orders.get(orderId);
        if (!order.state().isOpen()) {
            return;
        }
        questions.withdraw(orderId);
        boolean sent = order.state().isAwaited();
        orders.save(order.closed(sent ? PurchaseState.CANCELLED : PurchaseState.REFUSED, clock.instant(), why));
        levels.again(order.skus());
        if (sent) {
            tell(order, "", new PurchaseOrderCancelled(orderId, order.supplierId(), why));
        }
        outcome(order, sent ? "cancelled" : "refused");
    }

    private static boolean isPerson(@Nullable String signer) {
        return signer != null && !signer.isEmpty();
    }

    private void tell(PurchaseOrder order, String occasion, Effect effect) {
        outbox.add(OutEvent.of(order.orderId(), order.decisionId(), clock.instant(), occasion, effect));
    }

    private void outcome(PurchaseOrder order, String what) {
        if (order.decisionId() != null) {
            decisions.outcome(order.decisionId(), what, clock.instant());
        }
    }

    private Decision decision(PurchaseOrder order) {
        return decisions
                .find(Objects.requireNonNull(order.decisionId(), "decisionId"))
                .orElseThrow(() -> new IllegalStateException("decision: there is no " + order.decisionId()))
                .decision();
    }
}
