package org.countersign.processes.fulfilment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.decisions.fulfilment.Refunds;
import org.countersign.decisions.fulfilment.Refunds.Promise;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.Effect.RefundRequested;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.fulfilment.ReturnState;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.value.Money;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * What is done for a return, one plain method a step, and what its process asks at its gateways. Every step first takes
 * hold of the order, then reads the return; done again it changes nothing.
 */
public final class ReturnSteps {

    static final RulesetId RETURNS = RulesetId.of("fulfilment/returns");
    static final RulesetId RESTOCKING = RulesetId.of("fulfilment/restocking");

    private static final String ESCALATE = "escalate";

    private final Orders orders;
    private final Returns returns;
    private final Stock stock;
    private final DecisionLedger decisions;
    private final Outbox outbox;
    private final Desk desk;
    private final PastRulebooks policies;
    private final ReturnQuestions questions;
    private final ReturnSettings settings;
    private final Clock clock;

    public ReturnSteps(
            Orders orders,
            Returns returns,
            Stock stock,
            DecisionLedger decisions,
            Outbox outbox,
            Desk desk,
            PastRulebooks policies,
            ReturnQuestions questions,
            ReturnSettings settings,
            Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.stock = stock;
        this.decisions = decisions;
        this.outbox = outbox;
        this.desk = desk;
        this.policies = policies;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A return with its order, whose row is held. */
    private record Both(Order order, Return back) {}

    private Both both(String returnId) {
        Order order = orders.get(returns.orderOf(returnId));
        return new Both(order, returns.get(returnId));
    }

    // ---- decide

    public void decide(String returnId) {
        Both both = both(returnId);
        if (both.back().decisionId() != null) {
            return;
        }
        ReturnFacts facts = facts(both);
        Decision decision = desk.decide(RETURNS, facts, List.of());
        Promise promise = Refunds.promise(facts, decision.judgement());
        Outcome outcome = decision.judgement().outcome();
        ReturnState state = outcome instanceof Outcome.Refuse
                ? ReturnState.REFUSED
                : outcome instanceof Outcome.Escalate ? ReturnState.HELD : ReturnState.AWAITING_GOODS;
        returns.save(both.back()
                .decided(decision.id(), promise.amount(), promise.atOnce())
                .in(state));
    }

    private ReturnFacts facts(Both both) {
        Order order = both.order();
        return ReturnFacts.of(
                both.back(),
                order,
                returns.ofOrder(order.orderId()),
                returns.history(order.facts().customer().customerId(), both.back()),
                policies.wasInForce(RETURNS, order.facts().placedAt().toInstant()));
    }

    /** {@code accept}, {@code escalate} or {@code refuse}. */
    public String verdict(String returnId) {
        return switch (returns.get(returnId).state()) {
            case REFUSED -> "refuse";
            case HELD -> ESCALATE;
            default -> "accept";
        };
    }

    public void accept(String returnId) {
        Both both = both(returnId);
        returns.save(both.back().in(ReturnState.AWAITING_GOODS));
        tell(both, ReturnMails.accepted(both.order(), both.back()));
    }

    public void refuse(String returnId, @Nullable String signer) {
        Both both = both(returnId);
        boolean byPerson = signer != null && !signer.isEmpty();
        String because = byPerson
                ? "a person has looked at it and refused it"
                : ReturnQuestions.because(decision(both.back().decisionId()));
        returns.save(both.back().closed(ReturnState.REFUSED, clock.instant(), because));
        tell(both, ReturnMails.refused(both.order(), both.back(), because));
        decisions.outcome(decided(both.back()), "refused", clock.instant());
    }

    // ---- people

    public void ask(String returnId, String kind) {
        Both both = both(returnId);
        questions.ask(both.order(), both.back(), kind);
    }

    public void remind(String returnId, String kind) {
        questions.remind(returnId, kind);
    }

    public void escalate(String returnId, String kind) {
        questions.escalate(returnId, kind);
    }

    /** ISO 8601 durations, as the process's timers want them. */
    public String remindAfter(String returnId, String kind) {
        return questions.remindAfter(returns.get(returnId), kind);
    }

    public String escalateAfter(String returnId, String kind) {
        return questions.escalateAfter(returns.get(returnId), kind);
    }

    // ---- goods

    public boolean isHere(String returnId) {
        return returns.get(returnId).arrival() != null;
    }

    public String customerReminder() {
        return settings.remindAfter().toString();
    }

    public String patience() {
        return settings.closeAfter().toString();
    }

    public void remindCustomer(String returnId) {
        Both both = both(returnId);
        tell(both, ReturnMails.reminder(both.order(), both.back()));
    }

    /** The rules of the purchase also say what the condition costs. What was paid back already stays paid. */
    public void inspect(String returnId) {
        Both both = both(returnId);
        Return back = both.back();
        if (back.goodsDecisionId() != null) {
            return;
        }
        ReturnFacts facts = facts(both);
        Decision decision = desk.decide(RESTOCKING, facts, List.of());
        BigDecimal promised = promised(back);
        BigDecimal due = back.refunded() != null ? promised : Refunds.due(promised, facts, decision.judgement());
        returns.save(back.inspected(decision.id(), due));
    }

    /** {@code accept}, or {@code escalate} when a person has to look. */
    public String goodsVerdict(String returnId) {
        Outcome outcome =
                decision(returns.get(returnId).goodsDecisionId()).judgement().outcome();
        return outcome instanceof Outcome.Escalate || outcome instanceof Outcome.Refuse ? ESCALATE : "accept";
    }

    /** A person has looked at the goods and pays nothing. */
    public void withhold(String returnId) {
        Both both = both(returnId);
        returns.save(both.back().promising(BigDecimal.ZERO));
    }

    public void putAway(String returnId) {
        Both both = both(returnId);
        Return back = both.back();
        if (back.stored()) {
            return;
        }
        Decision decision = decision(back.goodsDecisionId());
        Map<String, Integer> pieces = Refunds.restocked((ReturnFacts) decision.facts(), decision.judgement());
        stock.returned(pieces);
        returns.save(back.stored(true));
        Order order = both.order();
        if (order.state() != OrderState.RETURNED) {
            orders.save(order.in(OrderState.RETURNED));
            if (order.decisionId() != null) {
                decisions.outcome(order.decisionId(), "returned", clock.instant());
            }
        }
    }

    // ---- money

    public boolean isPaidAtOnce(String returnId) {
        return returns.get(returnId).atOnce();
    }

    public boolean isRefunded(String returnId) {
        return returns.get(returnId).refunded() != null;
    }

    /** As promised, and never more than is left of what was paid for the order. */
    public void refund(String returnId) {
        Both both = both(returnId);
        Return back = both.back();
        if (back.refunded() != null) {
            return;
        }
        BigDecimal amount = left(both).min(promised(back));
        returns.save(back.refunded(amount));
        if (amount.signum() > 0) {
            Money money = new Money(amount, back.currency());
            tell(both, new RefundRequested(back.orderId(), money.amount(), money.currency(), "return " + returnId));
            tell(both, ReturnMails.refunded(both.order(), back, amount));
        } else {
            tell(both, ReturnMails.nothingDue(both.order(), back));
        }
    }

    private BigDecimal left(Both both) {
        ReturnFacts facts = facts(both);
        return facts.paid().subtract(facts.claimed()).max(BigDecimal.ZERO);
    }

    // ---- the end

    public void close(String returnId) {
        Both both = both(returnId);
        String because = both.back().arrival() == null ? "closed without the goods" : "everything is done";
        returns.save(both.back().closed(ReturnState.CLOSED, clock.instant(), because));
        decisions.outcome(decided(both.back()), "returned", clock.instant());
    }

    /** The goods never came and nothing was paid. */
    public void lapse(String returnId) {
        Both both = both(returnId);
        returns.save(both.back().closed(ReturnState.CLOSED, clock.instant(), "nothing came back"));
        tell(both, ReturnMails.lapsed(both.order(), both.back()));
        decisions.outcome(decided(both.back()), "lapsed", clock.instant());
    }

    /** An order can have many returns: what is said about one has ids of its own. */
    private void tell(Both both, Effect effect) {
        Return back = both.back();
        String about = "return " + back.returnId()
                + (effect instanceof Effect.MessageRequested mail ? " " + mail.template() : "");
        outbox.add(OutEvent.of(back.orderId(), back.decisionId(), clock.instant(), about, effect));
    }

    private Decision decision(@Nullable String id) {
        return decisions
                .find(Objects.requireNonNull(id, "decisionId"))
                .map(StoredDecision::decision)
                .orElseThrow(() -> new IllegalStateException("decision: there is no " + id));
    }

    private static String decided(Return back) {
        return Objects.requireNonNull(back.decisionId(), () -> "return " + back.returnId() + " has no decision");
    }

    private static BigDecimal promised(Return back) {
        return Objects.requireNonNull(back.promised(), () -> "return " + back.returnId() + " is not decided");
    }
}
