package org.countersign.decisions.autonomy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.decisions.autonomy.Automation.Gate;
import org.countersign.decisions.desk.Holds;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.Rules;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.oversight.ActFacts;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.rulebook.RulesetId;

/**
 * Holds back what the machine is about to do by itself: when a person has stopped it or lets it only propose, and when
 * the rules {@code oversight/critical} say that such a thing is always a person's.
 */
public final class Leash {

    public static final RulesetId CRITICAL = RulesetId.of("oversight/critical");

    private final AutomationDesk desk;
    private final Judge judge;
    private final Function<RulesetId, Optional<Rules>> rules;

    public Leash(AutomationDesk desk, Judge judge, Function<RulesetId, Optional<Rules>> rules) {
        this.desk = desk;
        this.judge = judge;
        this.rules = rules;
    }

    /** What stands between a judgement and what would follow from it. */
    public List<Reason> on(RulesetId ruleset, Facts facts, Judgement said) {
        Optional<Automation> found = Automation.find(ruleset);
        if (found.isEmpty()) {
            return List.of();
        }
        Automation automation = found.get();
        Gate gate = automation.gate(ruleset).orElseThrow();
        return gate.acts().contains(said.outcome().word())
                ? holds(automation, gate, facts, said.outcome().word())
                : List.of();
    }

    private List<Reason> holds(Automation automation, Gate gate, Facts facts, String outcome) {
        Standing standing = desk.standing(automation.name());
        Autonomy level = standing.inForce(automation);
        if (level == Autonomy.ADVISE && gate.origin()) {
            return List.of(limit(automation, standing, Outcome.refuse()));
        }
        if (level.isBelow(Autonomy.NOTIFY)) {
            return gate.queue() == null
                    ? List.of()
                    : List.of(limit(automation, standing, Outcome.escalate(gate.queue())));
        }
        List<Reason> critical = gate.queue() == null ? List.of() : critical(automation, gate, facts, outcome);
        return critical.isEmpty() && level == Autonomy.NOTIFY ? List.of(notice(automation)) : critical;
    }

    private static Reason limit(Automation automation, Standing standing, Outcome wants) {
        if (standing.stopped() != null) {
            String words = automation.name() + " was stopped by "
                    + standing.stopped().by() + ": " + standing.stopped().why();
            return new Reason(Holds.STOPPED, wants, words);
        }
        String by = standing.set() == null ? "" : ", says " + standing.set().by();
        return new Reason(
                Holds.LIMITED,
                wants,
                automation.name() + " may only " + standing.level().word() + by);
    }

    private static Reason notice(Automation automation) {
        return new Reason(
                Holds.NOTICE, Outcome.approve(), automation.name() + " acts by itself and people are shown it");
    }

    /** A list that is missing or breaks holds everything back. */
    private List<Reason> critical(Automation automation, Gate gate, Facts facts, String outcome) {
        Optional<Rules> list = rules.apply(CRITICAL);
        ActFacts act = new ActFacts(
                facts.subject(),
                automation.name(),
                gate.ruleset().toString(),
                outcome,
                facts.stake(),
                facts.currency());
        Outcome person = Outcome.escalate(Objects.requireNonNull(gate.queue(), "queue"));
        return judge.judgement(CRITICAL, list, act, List.of()).reasons().stream()
                .filter(reason -> reason.wants() instanceof Outcome.Escalate)
                .map(reason -> new Reason(
                        Holds.CRITICAL,
                        person,
                        "always a person's: " + reason.because() + " (" + reason.rule() + ", "
                                + list.map(r -> r.version().toString()).orElse("no list") + ")"))
                .toList();
    }
}
