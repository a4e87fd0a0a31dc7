package org.countersign.webapp.pricing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.decisions.pricing.PriceLooks.Look;
import org.countersign.decisions.pricing.PriceLooks.Verdict;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.webapp.decision.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would become of several prices now. */
@Schema(name = "PricePreview")
public record PricePreviewView(@Schema(required = true) List<ItemView> items) {

    /** What would become of one; money for one unit. */
    @Schema(name = "PricePreviewItem")
    public record ItemView(
            @Schema(required = true, example = "85123A") String sku,
            @Schema(required = true) String description,
            @Schema(description = "absent for a product without a price", example = "EUR") @Nullable String currency,
            @Nullable String from,
            @Schema(description = "absent when it would stay") @Nullable String to,
            @Schema(example = "-5.3") @Nullable String percent,
            @Schema(description = "the guard that would hold it back last") @Nullable String binding,
            @Schema(
                            required = true,
                            enumeration = {"apply", "ask", "hold", "stay"},
                            description = "put up at once, ask a person, not let through, nothing to do")
                    String verdict,
            @Schema(required = true, description = "in words") String why,
            @Schema(description = "expected change of a week's gross profit") @Nullable String weeklyEffect,
            @Schema(required = true, description = "whether that reckons with what the price does to demand")
                    boolean withElasticity) {

        static ItemView missing(String sku, String why) {
            return new ItemView(sku, sku, null, null, null, null, null, "stay", why, null, false);
        }

        static ItemView of(Look look, String description) {
            Optional<PriceProposal> p = look.proposal();
            return new ItemView(
                    look.facts().sku(),
                    description,
                    look.facts().currency(),
                    look.facts().price().toPlainString(),
                    p.map(x -> x.to().toPlainString()).orElse(null),
                    p.map(x -> x.percent().toPlainString()).orElse(null),
                    p.map(PriceProposal::binding).filter(b -> !b.isEmpty()).orElse(null),
                    look.verdict().name().toLowerCase(Locale.ROOT),
                    inWords(look),
                    p.map(x -> DecisionView.money(x.weeklyEffect())).orElse(null),
                    p.filter(x -> x.elasticity() != null).isPresent());
        }
    }

    /** What the policy came to and, where a person would be asked, what stands against it. */
    private static String inWords(Look look) {
        String policy = result(look.policy());
        return look.verdict() == Verdict.APPLY
                ? policy
                : look.approval().map(a -> against(a) + "; " + policy).orElse(policy);
    }

    private static String result(Judgement policy) {
        List<String> told = policy.reasons().stream()
                .filter(r -> List.of("PRC-900", "PRC-906", "PRC-907", "PRC-909", "PRC-910")
                        .contains(r.rule()))
                .map(Reason::because)
                .toList();
        return told.isEmpty() ? "no rule wants another price" : String.join("; ", told);
    }

    private static String against(Judgement approval) {
        int decisive = approval.outcome().strictness();
        return approval.reasons().stream()
                .filter(r -> r.wants().strictness() == decisive)
                .map(Reason::because)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
