package org.countersign.processes.pricing;

import java.util.Objects;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;

/** Words what people are asked about a price. */
public final class PricingQuestions {

    private final Questions questions;
    private final DecisionLedger decisions;

    public PricingQuestions(Questions questions, DecisionLedger decisions) {
        this.questions = questions;
        this.decisions = decisions;
    }

    void ask(PriceChange change) {
        PriceProposal p = change.proposal();
        String up = p.isReduction() ? "Lower" : "Raise";
        questions.ask(new Question(
                PricingProcess.CHANGE,
                PricingProcess.QUEUE,
                p.sku(),
                p.changeId(),
                change.decisionId(),
                up + " " + p.description() + " from " + p.from().toPlainString() + " to " + p.to().toPlainString() + " "
                        + p.currency() + "?",
                reasons(change) + ". " + wishes(p) + effect(p),
                p.description(),
                p.to(),
                p.currency(),
                Answer.APPROVE));
    }

    void remind(String changeId) {
        questions.remind(changeId, PricingProcess.CHANGE);
    }

    void escalate(String changeId) {
        questions.escalate(changeId, PricingProcess.CHANGE);
    }

    void withdraw(String changeId) {
        questions.withdraw(changeId, PricingProcess.CHANGE);
    }

    String remindAfter() {
        return questions.settings().reminder(PricingProcess.QUEUE).toString();
    }

    String escalateAfter() {
        return questions.settings().due(PricingProcess.QUEUE).toString();
    }

    /** What the policy wanted and what held it back, as its passport says it. */
    private String wishes(PriceProposal p) {
        return decision(p.decisionId()).judgement().reasons().stream()
                .filter(reason -> reason.rule().equals("PRC-900"))
                .map(Reason::because)
                .findFirst()
                .orElse("");
    }

    private static String effect(PriceProposal p) {
        return p.weeklyEffect() == null
                ? ""
                : "; expected in a week's gross profit: "
                        + Objects.requireNonNull(p.weeklyEffect()).toPlainString() + " " + p.currency()
                        + (p.elasticity() == null ? ", if as many are sold" : "");
    }

    /** What stood against it, in words. */
    String reasons(PriceChange change) {
        Decision decision = decision(Objects.requireNonNull(change.decisionId(), "decisionId"));
        int decisive = decision.judgement().outcome().strictness();
        return decision.judgement().reasons().stream()
                .filter(reason -> reason.wants().strictness() == decisive)
                .map(Reason::because)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Decision decision(String id) {
        return decisions.find(id).map(StoredDecision::decision).orElseThrow();
    }
}
