package org.countersign.processes.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.OrderHeld;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.value.Money;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;
import org.jspecify.annotations.Nullable;

/** Words what an order's process asks people: whom, about which decision, and what the machine would do. */
public final class OrderQuestions {

    /** From this score on the risk model speaks for refusing. */
    private static final double LIKELY = 0.5;

    private final Questions questions;
    private final DecisionLedger decisions;
    private final Outbox outbox;
    private final Clock clock;

    public OrderQuestions(Questions questions, DecisionLedger decisions, Outbox outbox, Clock clock) {
        this.questions = questions;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    void ask(Order order, String kind) {
        Optional<Decision> asked = decision(order, kind);
        String because = asked.map(OrderQuestions::because).orElseGet(() -> because(order, kind));
        questions.ask(new Question(
                kind,
                queue(asked, kind),
                order.orderId(),
                order.orderId(),
                asked.map(Decision::id).orElse(order.decisionId()),
                title(order, kind),
                because,
                customer(order.facts().customer()),
                due(order).amount(),
                order.facts().currency(),
                kind.equals(Kind.LATE_DELIVERY)
                        ? Answer.APPROVE
                        : asked.map(OrderQuestions::proposal).orElse(Answer.APPROVE)));
        if (kind.equals(Kind.COUNTERSIGN)) {
            asked.ifPresent(decision ->
                    tell(order, new OrderHeld(order.orderId(), decision.id(), queue(asked, kind), because(decision))));
        } else if (kind.equals(Kind.PAYMENT_FAILED)) {
            outbox.add(OutEvent.of(
                    order.orderId(),
                    order.decisionId(),
                    clock.instant(),
                    "attempt " + order.attempts(),
                    order.payment().equals(Order.UNDERPAID) ? Mails.underpaid(order) : Mails.paymentFailed(order)));
        }
    }

    void remind(String orderId, String kind) {
        questions.remind(orderId, kind);
    }

    void escalate(String orderId, String kind) {
        questions.escalate(orderId, kind);
    }

    void withdraw(String orderId) {
        questions.withdraw(orderId);
    }

    Duration remindAfter(Order order, String kind) {
        return questions.settings().reminder(queue(decision(order, kind), kind));
    }

    Duration escalateAfter(Order order, String kind) {
        return questions.settings().due(queue(decision(order, kind), kind));
    }

    /** Why the order's decision came out as it did, in words. */
    String because(Order order) {
        return decision(order, Kind.COUNTERSIGN).map(OrderQuestions::because).orElse("refused");
    }

    /** Stock and payment questions are about facts, not about a decision; the others are asked by one. */
    private Optional<Decision> decision(Order order, String kind) {
        return switch (kind) {
            case Kind.COUNTERSIGN -> Optional.ofNullable(order.decisionId()).flatMap(this::find);
            case Kind.NO_CARRIER -> last(order.orderId(), FulfilmentSteps.ROUTING);
            case Kind.LATE_DELIVERY -> last(order.orderId(), DeliveryWatch.DELIVERY);
            default -> Optional.empty();
        };
    }

    private Optional<Decision> last(String orderId, RulesetId ruleset) {
        return decisions.ofSubject(orderId).stream()
                .filter(summary -> summary.ruleset().equals(ruleset))
                .max(Comparator.comparing(DecisionSummary::at).thenComparing(DecisionSummary::id))
                .flatMap(summary -> find(summary.id()));
    }

    /** The decision that asked whether its customer should hear of a delay. */
    Optional<String> delayDecision(String orderId) {
        return last(orderId, DeliveryWatch.DELIVERY).map(Decision::id);
    }

    void withdraw(String orderId, String kind) {
        questions.withdraw(orderId, kind);
    }

    private Optional<Decision> find(String decisionId) {
        return decisions.find(decisionId).map(StoredDecision::decision);
    }

    private static String queue(Optional<Decision> asked, String kind) {
        if (asked.isPresent() && asked.get().judgement().outcome() instanceof Outcome.Escalate escalate) {
            return escalate.queue();
        }
        return switch (kind) {
            case Kind.STOCK_SHORTAGE, Kind.NO_CARRIER -> "stock";
            case Kind.LATE_DELIVERY -> "shipping";
            case Kind.PAYMENT_FAILED -> "payment";
            default -> "risk";
        };
    }

    /** The reasons that decided: those that want as much as the outcome does. */
    private static String because(Decision decision) {
        int decisive = decision.judgement().outcome().strictness();
        List<String> words = decision.judgement().reasons().stream()
                .filter(reason -> reason.wants().strictness() == decisive)
                .map(Reason::because)
                .distinct()
                .toList();
        return words.isEmpty() ? "No rule gave a reason." : words.stream().collect(Collectors.joining("; "));
    }

    private static String because(Order order, String kind) {
        return switch (kind) {
            case Kind.STOCK_SHORTAGE -> "Not everything is in stock, and nobody has said when more comes.";
            case Kind.PAYMENT_FAILED ->
                order.payment().equals(Order.UNDERPAID)
                        ? order.authorized() + " were authorised, but " + due(order) + " are due."
                        : "The payment provider could not take the money.";
            default -> "No carrier takes this parcel.";
        };
    }

    /** What the model says, or a rule of validation: what it doubts can't be done as it was ordered. */
    private static Answer proposal(Decision decision) {
        boolean likely = decision.predictions().stream()
                .anyMatch(p -> p instanceof Prediction.Scored scored && scored.value() >= LIKELY);
        return likely || isDoubted(decision) ? Answer.REFUSE : Answer.APPROVE;
    }

    /** The system's own reasons say that it could not look, and nothing about the order. */
    private static boolean isDoubted(Decision decision) {
        return decision.version().ruleset().equals(FulfilmentSteps.VALIDATION)
                && decision.judgement().reasons().stream()
                        .anyMatch(reason -> reason.wants() instanceof Outcome.Escalate
                                && !reason.rule().startsWith("SYS-"));
    }

    private static String title(Order order, String kind) {
        String what = "order " + order.orderId() + " (" + due(order) + ")";
        return switch (kind) {
            case Kind.COUNTERSIGN -> "Release " + what + "?";
            case Kind.STOCK_SHORTAGE -> "Keep " + what + " on backorder?";
            case Kind.PAYMENT_FAILED -> "Try the payment of " + what + " again?";
            case Kind.LATE_DELIVERY -> "Tell the customer that " + what + " may come late?";
            default -> "Send " + what + " with the usual carrier?";
        };
    }

    private static Money due(Order order) {
        return new Money(order.facts().total(), order.facts().currency());
    }

    private static String customer(CustomerFacts customer) {
        @Nullable String name = customer.email() != null ? customer.email() : customer.customerId();
        return name == null ? "Guest" : name;
    }

    private void tell(Order order, OrderHeld held) {
        outbox.add(OutEvent.of(order.orderId(), held.decisionId(), clock.instant(), held.decisionId(), held));
    }
}
