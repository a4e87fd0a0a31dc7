package org.countersign.webapp.reorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.decisions.reorder.Need;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.decisions.reorder.Step;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.ReorderRound;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.json.Json;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a product would be ordered now, and every number and rule that says so. */
@Schema(name = "Reorder")
public record ReorderView(
        @Schema(required = true, example = "85123A") String sku,
        @Schema(required = true, description = "whether an order would be made now") boolean orders,
        @Schema(required = true, description = "why, or why not, in one sentence") String why,
        @Schema(required = true, description = "what would be ordered, if the rules let it") int quantity,
        @Schema(description = "absent where nothing can be counted") @Nullable Integer position,
        @Schema(description = "ordered at this position or below") @Nullable Integer reorderPoint,
        @Schema(description = "how long position and order last together") @Nullable String coverWeeks,
        @Schema(description = "what one would cost", example = "3.10") @Nullable String unitCost,
        @Schema(example = "EUR") @Nullable String currency,
        @Nullable String supplierId,
        @Schema(required = true, description = "every number on the way, in their order") List<StepView> steps,
        @Schema(description = "the rule of the step that made it this quantity; absent where none did") @Nullable
                String binding,
        @Schema(required = true, description = "every rule that spoke") List<RuleView> rules,
        @Schema(implementation = Object.class, description = "what it was counted from") @Nullable JsonNode facts,
        @Schema(required = true, description = "the last ones, newest first") List<PurchaseOrderView> purchaseOrders,
        @Schema(required = true, description = "what was decided before, newest first") List<PastView> decisions) {

    /** One number. */
    @Schema(name = "ReorderStep")
    public record StepView(
            @Schema(required = true, example = "REO-913") String rule,
            @Schema(required = true, example = "reorder point") String what,
            @Schema(required = true, example = "64") String number,
            @Schema(required = true) String because) {

        static StepView of(Step s) {
            return new StepView(s.rule(), s.what(), s.number().toPlainString(), s.because());
        }
    }

    /** What one rule says. */
    @Schema(name = "ReorderRule")
    public record RuleView(
            @Schema(required = true, example = "REO-102") String rule,
            @Schema(
                            required = true,
                            enumeration = {"approve", "adjust", "escalate", "refuse"})
                    String wants,
            @Schema(required = true) String because) {

        static RuleView of(Reason r) {
            return new RuleView(r.rule(), r.wants().word(), r.because());
        }
    }

    /** An earlier decision. */
    @Schema(name = "ReorderPast")
    public record PastView(
            @Schema(required = true) String decisionId,
            @Schema(required = true) Instant at,
            @Schema(required = true, example = "refuse") String outcome,
            @Schema(required = true) String headline) {

        static PastView of(DecisionSummary d) {
            return new PastView(d.id(), d.at(), d.outcome(), d.headline());
        }
    }

    /** A time from which on every product is asked about once more. */
    @Schema(name = "ReorderRound")
    public record RoundView(
            @Schema(required = true) long number,
            @Schema(required = true) Instant startedAt,
            @Schema(required = true) String by) {

        static RoundView of(ReorderRound r) {
            return new RoundView(r.number(), r.startedAt(), r.by());
        }
    }

    /** Products to ask about. */
    @Schema(name = "AskReordersRequest")
    public record AskView(
            @Schema(required = true, description = "200 at most") @Nullable List<String> skus,
            @Schema(
                            description =
                                    "true: an order below its supplier's minimum does not wait for others, a person"
                                            + " is asked about it; without a value it waits as the rules say")
                    @Nullable
                    Boolean hurried) {}

    static ReorderView of(
            String sku,
            Optional<Preview> preview,
            String missing,
            List<PurchaseOrder> orders,
            List<DecisionSummary> decisions) {
        List<PurchaseOrderView> ordered =
                orders.stream().map(PurchaseOrderView::of).toList();
        List<PastView> past = decisions.stream().map(PastView::of).toList();
        return preview.map(p -> of(p, ordered, past))
                .orElseGet(() -> new ReorderView(
                        sku, false, missing, 0, null, null, null, null, null, null, List.of(), null, List.of(), null,
                        ordered, past));
    }

    private static ReorderView of(Preview p, List<PurchaseOrderView> ordered, List<PastView> past) {
        Need need = p.need();
        List<Reason> rules = rules(p);
        return new ReorderView(
                p.facts().sku(),
                p.orders(),
                why(p),
                need.quantity(),
                need.position(),
                need.reorderPoint(),
                need.coverWeeks().toPlainString(),
                need.unitCost().toPlainString(),
                p.facts().currency(),
                p.facts().supply().supplierId(),
                need.steps().stream().map(StepView::of).toList(),
                need.binding().isEmpty() ? null : need.binding(),
                rules.stream().map(RuleView::of).toList(),
                Json.mapper().valueToTree(p.facts()),
                ordered,
                past);
    }

    private static List<Reason> rules(Preview p) {
        return p.judgement().reasons().stream()
                .filter(r -> !r.rule().startsWith("REO-9"))
                .toList();
    }

    /** Why it would be ordered, or why not, in one sentence. */
    static String why(Preview p) {
        Need need = p.need();
        return p.orders() || need.quantity() == 0 ? need.why() : refusal(rules(p));
    }

    private static String refusal(List<Reason> rules) {
        return String.join(
                "; ",
                rules.stream()
                        .filter(r -> r.wants().word().equals("refuse"))
                        .map(Reason::because)
                        .toList());
    }
}
