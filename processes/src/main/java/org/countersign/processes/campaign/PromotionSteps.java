package org.countersign.processes.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.domain.campaign.PromotedFacts;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.oversight.Answer;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;
import org.jspecify.annotations.Nullable;

/**
 * What is done when a campaign is to pause for a product or to go on, one plain method a step. The process's business key is
 * the decision; a step done again changes nothing.
 */
public final class PromotionSteps {

    static final String PAUSE = "campaign.pause";
    static final String RESUME = "campaign.resume";

    /** What ISO 4217 calls no currency: no money hangs on it. */
    private static final String NO_CURRENCY = "XXX";

    private final ProductCampaigns promotions;
    private final DecisionLedger decisions;
    private final Outbox outbox;
    private final Questions questions;
    private final Clock clock;

    public PromotionSteps(
            ProductCampaigns promotions, DecisionLedger decisions, Outbox outbox, Questions questions, Clock clock) {
        this.promotions = promotions;
        this.decisions = decisions;
        this.outbox = outbox;
        this.questions = questions;
        this.clock = clock;
    }

    /** What the rules want of a campaign: to pause, to go on, or nothing. */
    static boolean wantsChange(Decision decision) {
        return wants(decision, PAUSE) || wants(decision, RESUME);
    }

    private static boolean wants(Decision decision, String what) {
        return decision.judgement().adjustments().stream().map(Adjustment::what).anyMatch(what::equals);
    }

    /** Whether a person has to agree first. */
    public boolean asks(String decisionId) {
        return decision(decisionId).judgement().outcome() instanceof Outcome.Escalate;
    }

    public void ask(String decisionId) {
        Decision decision = decision(decisionId);
        PromotedFacts facts = (PromotedFacts) decision.facts();
        String verb = wants(decision, PAUSE) ? "Pause" : "Go on with";
        questions.ask(new Question(
                PromotionProcess.QUESTION,
                PromotionProcess.QUEUE,
                facts.sku(),
                decisionId,
                decisionId,
                verb + " the campaign " + facts.campaign() + " for " + facts.sku() + "?",
                decision.judgement().reasons().stream().map(Reason::because).collect(Collectors.joining("; ")),
                facts.campaign(),
                BigDecimal.ZERO,
                NO_CURRENCY,
                Answer.APPROVE));
    }

    public void remind(String decisionId) {
        questions.remind(decisionId, PromotionProcess.QUESTION);
    }

    public void escalate(String decisionId) {
        questions.escalate(decisionId, PromotionProcess.QUESTION);
    }

    /** ISO 8601 durations, as the process's timers want them. */
    public String remindAfter() {
        return questions.settings().reminder(PromotionProcess.QUEUE).toString();
    }

    public String escalateAfter() {
        return questions.settings().due(PromotionProcess.QUEUE).toString();
    }

    /** Pauses, or goes on; when it stands so already, nobody is told again. */
    public void apply(String decisionId, @Nullable String signer) {
        Decision decision = decision(decisionId);
        PromotedFacts facts = (PromotedFacts) decision.facts();
        boolean pause = wants(decision, PAUSE);
        String why = because(decision);
        promotions.answered(facts.campaignId(), facts.sku());
        if (!promotions.set(facts.campaignId(), facts.sku(), pause, why, clock.instant())) {
            return;
        }
        String by = signer == null || signer.isEmpty() ? null : signer;
        Effect told = pause
                ? new Effect.CampaignPaused(facts.campaignId(), facts.sku(), decisionId, why, by)
                : new Effect.CampaignResumed(facts.campaignId(), facts.sku(), decisionId, why, by);
        outbox.add(OutEvent.of(facts.sku(), decisionId, clock.instant(), decisionId, told));
        decisions.outcome(decisionId, pause ? "paused" : "resumed", clock.instant());
    }

    /** It stays as it is; the next change of the stock asks again. */
    public void leave(String decisionId) {
        PromotedFacts facts = (PromotedFacts) decision(decisionId).facts();
        promotions.answered(facts.campaignId(), facts.sku());
    }

    private static String because(Decision decision) {
        List<String> words = decision.judgement().reasons().stream()
                .filter(reason -> reason.wants() instanceof Outcome.Adjust)
                .map(Reason::because)
                .toList();
        return String.join("; ", words);
    }

    private Decision decision(String id) {
        return decisions
                .find(id)
                .map(StoredDecision::decision)
                .orElseThrow(() -> new IllegalStateException("decision: there is no " + id));
    }
}
