package org.countersign.decisions.autonomy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.rulebook.RulesetId;
import org.jspecify.annotations.Nullable;

/**
 * Something that the machine does by itself: a person can say how far it may go, and stop it. A new one is a line here.
 *
 * @param lowest the least that it can do: whatever has to be decided by somebody is at least proposed
 */
public record Automation(String name, Autonomy lowest, List<Gate> gates) {

    private static final String APPROVE = "approve";
    private static final String ADJUST = "adjust";
    private static final String REFUSE = "refuse";
    private static final String ESCALATE = "escalate";

    private static final List<Automation> ALL = List.of(
            decided("orders", asks("fulfilment/escalation", "risk", APPROVE, ADJUST, REFUSE)),
            decided(
                    "returns",
                    asks("fulfilment/returns", "returns", APPROVE, ADJUST, REFUSE),
                    asks("fulfilment/restocking", "returns", APPROVE, ADJUST, REFUSE)),
            offered("delivery-notices", both("fulfilment/delivery", "shipping", ADJUST)),
            offered("campaigns", both("campaign/running", "campaign", ADJUST)),
            offered("retention", both("campaign/retention", "retention", ADJUST)),
            offered(
                    "reorder",
                    begins("reorder/policy", APPROVE, ADJUST, ESCALATE),
                    asks("reorder/approval", "reorder", APPROVE, REFUSE)),
            offered(
                    "pricing",
                    begins("pricing/policy", ADJUST, ESCALATE),
                    asks("pricing/approval", "pricing", APPROVE, REFUSE)),
            decided("records", asks("records/matching", "records", ADJUST)));

    public Automation {
        gates = List.copyOf(gates);
    }

    /**
     * Where it acts: a rule set that lets something pass.
     *
     * @param acts the outcomes on which something happens
     * @param queue whom it asks instead when it may only propose; null when nobody can be asked here
     * @param origin nothing is lost when it does nothing here
     */
    public record Gate(RulesetId ruleset, Set<String> acts, @Nullable String queue, boolean origin) {

        public Gate {
            acts = Set.copyOf(acts);
        }
    }

    public static List<Automation> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static Automation get(String name) {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("automation: there is no '" + name + "', only "
                        + ALL.stream().map(Automation::name).toList()));
    }

    /** The one that acts on what this rule set says. */
    static Optional<Automation> find(RulesetId ruleset) {
        return ALL.stream().filter(one -> one.gate(ruleset).isPresent()).findFirst();
    }

    Optional<Gate> gate(RulesetId ruleset) {
        return gates.stream().filter(gate -> gate.ruleset().equals(ruleset)).findFirst();
    }

    private static Automation decided(String name, Gate... gates) {
        return new Automation(name, Autonomy.PROPOSE, Arrays.asList(gates));
    }

    private static Automation offered(String name, Gate... gates) {
        return new Automation(name, Autonomy.ADVISE, Arrays.asList(gates));
    }

    private static Gate asks(String ruleset, String queue, String... acts) {
        return new Gate(RulesetId.of(ruleset), Set.of(acts), queue, false);
    }

    private static Gate begins(String ruleset, String... acts) {
        return new Gate(RulesetId.of(ruleset), Set.of(acts), null, true);
    }

    private static Gate both(String ruleset, String queue, String... acts) {
        return new Gate(RulesetId.of(ruleset), Set.of(acts), queue, true);
    }
}
