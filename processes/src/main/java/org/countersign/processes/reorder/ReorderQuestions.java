package org.countersign.processes.reorder;

import java.util.Objects;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;

/** Words what people are asked about an order at a supplier. */
public final class ReorderQuestions {

    /** So many products are told number by number; the order's page has the others. */
    private static final int CHAINS = 5;

    private final Questions questions;
    private final DecisionLedger decisions;

    public ReorderQuestions(Questions questions, DecisionLedger decisions) {
        this.questions = questions;
        this.decisions = decisions;
    }

    void ask(PurchaseOrder order, String kind) {
        boolean late = kind.equals(ReorderProcess.LATE);
        questions.ask(new Question(
                kind,
                ReorderProcess.QUEUE,
                order.orderId(),
                order.orderId(),
                order.decisionId(),
                late ? lateTitle(order) : "Order " + goods(order) + " of " + order.supplier() + "?",
                late ? lateness(order) : because(order),
                order.supplier(),
                order.total(),
                order.currency(),
                Answer.APPROVE));
    }

    void remind(String orderId, String kind) {
        questions.remind(orderId, kind);
    }

    void escalate(String orderId, String kind) {
        questions.escalate(orderId, kind);
    }

    void withdraw(String orderId) {
        questions.withdraw(orderId, ReorderProcess.PURCHASE);
        questions.withdraw(orderId, ReorderProcess.LATE);
    }

    String remindAfter() {
        return questions.settings().reminder(ReorderProcess.QUEUE).toString();
    }

    String escalateAfter() {
        return questions.settings().due(ReorderProcess.QUEUE).toString();
    }

    private static String goods(PurchaseOrder order) {
        PurchaseLine first = order.lines().get(0);
        String more = order.lines().size() > 1 ? " and " + (order.lines().size() - 1) + " more" : "";
        return first.quantity() + " x " + first.description() + more;
    }

    private static String lateTitle(PurchaseOrder order) {
        return "Keep waiting for " + order.orderId() + " of " + order.supplier() + "?";
    }

    private static String lateness(PurchaseOrder order) {
        String missing = order.lines().stream()
                .filter(line -> line.missing() > 0)
                .map(line -> line.missing() + " x " + line.sku())
                .collect(Collectors.joining(", "));
        return "promised for " + order.promisedOn() + ", reminded " + order.chases() + " times; missing: " + missing;
    }

    /** The reasons that asked for a person, then how each quantity came about. */
    private String because(PurchaseOrder order) {
        String chains = order.lines().stream()
                .limit(CHAINS)
                .map(line -> line.sku() + ": " + line.chain())
                .collect(Collectors.joining(". "));
        return reasons(order) + ". " + chains;
    }

    /** What stood against it, in words. */
    String reasons(PurchaseOrder order) {
        String id = Objects.requireNonNull(order.decisionId(), "decisionId");
        Decision decision = decisions.find(id).map(StoredDecision::decision).orElseThrow();
        int decisive = decision.judgement().outcome().strictness();
        return decision.judgement().reasons().stream()
                .filter(reason -> reason.wants().strictness() == decisive)
                .map(Reason::because)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
