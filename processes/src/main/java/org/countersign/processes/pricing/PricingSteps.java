package org.countersign.processes.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PriceState;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.processes.fulfilment.Desk;
import org.jspecify.annotations.Nullable;

/**
 * What is done for a price change, one plain method a step, and what its process asks at its gateways. Every step holds the
 * change's row; done again it changes nothing.
 */
public final class PricingSteps {

    /** What a rule says to stop all prices until a person lets them go on. */
    static final String STOP = "pricing.stop";

    private static final String AUTOMATION = "pricing";
    private static final String ITSELF = "countersign";

    private final PriceChanges changes;
    private final PriceLooks looks;
    private final PriceTags tags;
    private final DecisionLedger decisions;
    private final Desk desk;
    private final PricingQuestions questions;
    private final AutomationDesk automations;
    private final Clock clock;

    public PricingSteps(
            PriceChanges changes,
            PriceLooks looks,
            PriceTags tags,
            DecisionLedger decisions,
            Desk desk,
            PricingQuestions questions,
            AutomationDesk automations,
            Clock clock) {
        this.changes = changes;
        this.looks = looks;
        this.tags = tags;
        this.decisions = decisions;
        this.desk = desk;
        this.questions = questions;
        this.automations = automations;
        this.clock = clock;
    }

    // ---- decide

    public void assess(String changeId) {
        PriceChange change = changes.get(changeId);
        if (change.decisionId() != null) {
            return;
        }
        Decision decision =
                desk.decide(PriceLooks.APPROVAL, looks.exposed(change.proposal(), clock.instant()), List.of());
        stopWhenAsked(decision);
        changes.save(change.decided(decision.id(), decision.judgement().outcome() instanceof Outcome.Escalate));
    }

    /** The circuit: what moves too much at once is stopped for everybody, as a person would stop it. */
    private void stopWhenAsked(Decision decision) {
        decision.judgement().reasons().stream()
                .filter(reason -> reason.wants() instanceof Outcome.Adjust adjust
                        && adjust.adjustments().stream().anyMatch(a -> a.what().equals(STOP)))
                .findFirst()
                .ifPresent(stop -> automations.stopUnlessStopped(AUTOMATION, ITSELF, stop.because()));
    }

    /** {@code apply}, {@code ask} or {@code hold}. */
    public String verdict(String changeId) {
        PriceChange change = changes.get(changeId);
        if (change.state() == PriceState.HELD) {
            return "ask";
        }
        return decision(change).judgement().outcome() instanceof Outcome.Refuse ? "hold" : "apply";
    }

    // ---- people

    public void ask(String changeId) {
        questions.ask(changes.get(changeId));
    }

    public void remind(String changeId) {
        questions.remind(changeId);
    }

    public void escalate(String changeId) {
        questions.escalate(changeId);
    }

    /** ISO 8601 durations, as the process's timers want them. */
    public String remindAfter() {
        return questions.remindAfter();
    }

    public String escalateAfter() {
        return questions.escalateAfter();
    }

    // ---- do

    public void refuse(String changeId, @Nullable String signer) {
        PriceChange change = changes.get(changeId);
        if (change.state().isOpen()) {
            String why = isPerson(signer) ? "refused by " + signer : questions.reasons(change);
            changes.save(change.closed(PriceState.REFUSED, clock.instant(), why));
            outcome(change, "refused");
        }
    }

    /** A person may answer when the price has been another one for long: then nothing is put up. */
    public void apply(String changeId, @Nullable String signer) {
        PriceChange change = changes.get(changeId);
        if (!change.state().isOpen()) {
            return;
        }
        Optional<BigDecimal> now = tags.now(change.sku());
        if (now.filter(price -> price.compareTo(change.proposal().from()) == 0).isEmpty()) {
            close(change, "the price is " + now.map(BigDecimal::toPlainString).orElse("not known") + " by now");
            return;
        }
        Optional<BigDecimal> floor = looks.floor(change.sku());
        if (floor.filter(f -> f.compareTo(change.proposal().to()) <= 0).isEmpty()) {
            close(change, "the floor is " + floor.map(BigDecimal::toPlainString).orElse("not known") + " by now");
            return;
        }
        PriceChange applied = change.applied(clock.instant(), isPerson(signer) ? signer : null);
        changes.save(applied);
        tags.putUp(applied, clock.instant());
        outcome(change, "applied");
    }

    /** Another look has found something else before anybody answered. */
    public void supersede(String changeId, @Nullable String why) {
        PriceChange change = changes.get(changeId);
        if (change.state().isOpen()) {
            close(change, Objects.requireNonNullElse(why, "it is out of date"));
        }
    }

    private void close(PriceChange change, String why) {
        questions.withdraw(change.changeId());
        changes.save(change.closed(PriceState.SUPERSEDED, clock.instant(), why));
        outcome(change, "superseded");
    }

    private static boolean isPerson(@Nullable String signer) {
        return signer != null && !signer.isEmpty();
    }

    private void outcome(PriceChange change, String what) {
        decisions.outcome(
                Objects.requireNonNullElse(
                        change.decisionId(), change.proposal().decisionId()),
                what,
                clock.instant());
    }

    private Decision decision(PriceChange change) {
        return decisions
                .find(Objects.requireNonNull(change.decisionId(), "decisionId"))
                .map(StoredDecision::decision)
                .orElseThrow(() -> new IllegalStateException("decision: there is no " + change.decisionId()));
    }
}
