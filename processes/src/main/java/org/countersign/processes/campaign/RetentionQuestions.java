package org.countersign.processes.campaign;

import java.util.stream.Collectors;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.oversight.Answer;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;

/** Words what people are asked about a customer who may be lost. */
public final class RetentionQuestions {

    private final Questions questions;

    public RetentionQuestions(Questions questions) {
        this.questions = questions;
    }

    void ask(Retention retention, Decision decision) {
        RetentionFacts customer = (RetentionFacts) decision.facts();
        questions.ask(new Question(
                RetentionProcess.QUESTION,
                queue(decision),
                customer.customerId(),
                retention.retentionId(),
                decision.id(),
                "Write to " + customer.known() + offer(decision) + "?",
                because(decision),
                customer.known(),
                customer.contribution(),
                customer.currency(),
                Answer.APPROVE));
    }

    void remind(String retentionId) {
        questions.remind(retentionId, RetentionProcess.QUESTION);
    }

    void escalate(String retentionId) {
        questions.escalate(retentionId, RetentionProcess.QUESTION);
    }

    String remindAfter(Decision decision) {
        return questions.settings().reminder(queue(decision)).toString();
    }

    String escalateAfter(Decision decision) {
        return questions.settings().due(queue(decision)).toString();
    }

    private static String queue(Decision decision) {
        return decision.judgement().outcome() instanceof Outcome.Escalate escalate
                ? escalate.queue()
                : RetentionProcess.QUESTION;
    }

    private static String offer(Decision decision) {
        return decision.judgement().adjustments().stream()
                .filter(a -> a.what().equals(RetentionSteps.OFFER) && a.text() != null)
                .findFirst()
                .map(Adjustment::text)
                .map(code -> " and offer coupon " + code)
                .orElse("");
    }

    /** The reasons that decided, in words. */
    private static String because(Decision decision) {
        int decisive = decision.judgement().outcome().strictness();
        return decision.judgement().reasons().stream()
                .filter(reason -> reason.wants().strictness() == decisive)
                .map(Reason::because)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
