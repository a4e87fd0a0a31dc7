package org.countersign.webapp.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.autonomy.Automation;
import org.countersign.decisions.autonomy.Standing;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.ledger.oversight.AutomationEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that the machine does by itself, how far it may go, and what it did lately. */
@Schema(name = "Automation")
public record AutomationView(
        @Schema(required = true, examples = "reorder") String name,
        @Schema(required = true, description = "as a person set it: 0 advise, 1 propose, 2 act with notice, 3 act")
                int level,
        @Schema(required = true, description = "what holds now: the least it can do while it is stopped") int inForce,
        @Schema(required = true, description = "the least it can be set to") int lowest,
        @Schema(required = true, description = "the rule sets it acts on") List<String> rulesets,
        @Nullable StandingView set,
        @Schema(description = "who stopped it; absent when it runs") @Nullable StandingView stopped,
        @Nullable StandingView seen,
        @Schema(required = true, description = "what happened by itself in the last 24 hours") long byItself,
        @Schema(required = true, description = "what went to a person in the last 24 hours") long toPeople,
        @Schema(required = true, description = "at level 2: what it did by itself that nobody has looked at since")
                long unseen) {

    @Schema(name = "AutomationLevel")
    public record LevelView(
            @Schema(required = true, description = "0 to 3") Integer level, @Schema(required = true) String reason) {}

    @Schema(name = "AutomationReason")
    public record ReasonView(@Schema(required = true) String reason) {}

    /** What somebody said about it. */
    @Schema(name = "AutomationWord")
    public record StandingView(
            @Schema(
                            required = true,
                            enumeration = {"stop", "resume", "level", "seen"})
                    String what,
            @Schema(required = true) Instant at,
            @Schema(required = true) String by,
            @Nullable Integer level,
            @Nullable String why) {

        static StandingView of(AutomationEvent event) {
            return new StandingView(event.what(), event.at(), event.by(), event.level(), event.why());
        }

        private static @Nullable StandingView ofNullable(@Nullable AutomationEvent event) {
            return event == null ? null : of(event);
        }
    }

    /** @param counts decisions of the last 24 hours by rule set and outcome */
    static AutomationView of(
            Automation automation, Standing standing, Map<String, Map<String, Long>> counts, long unseen) {
        Autonomy inForce = standing.inForce(automation);
        return new AutomationView(
                automation.name(),
                standing.level().level(),
                inForce.level(),
                automation.lowest().level(),
                automation.gates().stream()
                        .map(gate -> gate.ruleset().toString())
                        .toList(),
                StandingView.ofNullable(standing.set()),
                StandingView.ofNullable(standing.stopped()),
                StandingView.ofNullable(standing.seen()),
                automation.gates().stream()
                        .filter(gate -> gate.queue() != null)
                        .mapToLong(gate -> gate.acts().stream()
                                .mapToLong(outcome -> count(counts, gate, outcome))
                                .sum())
                        .sum(),
                automation.gates().stream()
                        .filter(gate -> gate.queue() != null)
                        .mapToLong(gate -> count(counts, gate, "escalate"))
                        .sum(),
                unseen);
    }

    private static long count(Map<String, Map<String, Long>> counts, Automation.Gate gate, String outcome) {
        return counts.getOrDefault(gate.ruleset().toString(), Map.of()).getOrDefault(outcome, 0L);
    }
}
