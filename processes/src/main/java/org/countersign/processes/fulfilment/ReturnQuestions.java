package org.countersign.processes.fulfilment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.value.Money;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;
import org.jspecify.annotations.Nullable;

/** Words what a return's process asks people. Its tasks stand with the order; each is about one return of it. */
public final class ReturnQuestions {

    private static final String QUEUE = "returns";

    private final Questions questions;
    private final DecisionLedger decisions;

    public ReturnQuestions(Questions questions, DecisionLedger decisions) {
        this.questions = questions;
        this.decisions = decisions;
    }

    void ask(Order order, Return back, String kind) {
        Optional<Decision> asked = decision(back, kind);
        questions.ask(new Question(
                kind,
                queue(asked),
                order.orderId(),
                back.returnId(),
                asked.map(Decision::id).orElse(back.decisionId()),
                title(back, kind),
                asked.map(ReturnQuestions::because).orElse("It was paid back at once, and the goods have not come."),
                customer(order.facts().customer()),
                money(back).amount(),
                back.currency(),
                proposal(back)));
    }

    void remind(String returnId, String kind) {
        questions.remind(returnId, kind);
    }

    void escalate(String returnId, String kind) {
        questions.escalate(returnId, kind);
    }

    String remindAfter(Return back, String kind) {
        return questions.settings().reminder(queue(decision(back, kind))).toString();
    }

    String escalateAfter(Return back, String kind) {
        return questions.settings().due(queue(decision(back, kind))).toString();
    }

    /** The reasons that decided, in words. */
    static String because(Decision decision) {
        int decisive = decision.judgement().outcome().strictness();
        String words = decision.judgement().reasons().stream()
                .filter(reason -> reason.wants().strictness() == decisive)
                .map(Reason::because)
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "No rule gave a reason." : words;
    }

    private Optional<Decision> decision(Return back, String kind) {
        @Nullable
        String id =
                switch (kind) {
                    case ReturnProcess.RETURN -> back.decisionId();
                    case ReturnProcess.GOODS -> back.goodsDecisionId();
                    default -> null;
                };
        return Optional.ofNullable(id).flatMap(decisions::find).map(StoredDecision::decision);
    }

    private static String queue(Optional<Decision> asked) {
        return asked.isPresent() && asked.get().judgement().outcome() instanceof Outcome.Escalate escalate
                ? escalate.queue()
                : QUEUE;
    }

    /** With money in it the rules would pay; a person has to say why not, and the other way round. */
    private static Answer proposal(Return back) {
        return money(back).isZero() ? Answer.REFUSE : Answer.APPROVE;
    }

    private static String title(Return back, String kind) {
        String what = "return " + back.returnId() + " of order " + back.orderId() + " (" + money(back) + ")";
        return switch (kind) {
            case ReturnProcess.RETURN -> "Accept " + what + "?";
            case ReturnProcess.GOODS -> "Pay back " + what + "?";
            default -> "Close " + what + " without the goods?";
        };
    }

    private static Money money(Return back) {
        BigDecimal promised = back.promised();
        return new Money(promised == null ? BigDecimal.ZERO : promised, back.currency());
    }

    private static String customer(CustomerFacts customer) {
        @Nullable String name = customer.email() != null ? customer.email() : customer.customerId();
        return name == null ? "Guest" : name;
    }
}
