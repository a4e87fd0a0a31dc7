package org.countersign.webapp.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.decisions.pricing.PriceLooks.Look;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.pricing.Offer;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.ledger.json.Json;
import org.countersign.webapp.decision.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product's price, what competitors ask, what it was before, and what would become of it now; money for one unit. */
@Schema(name = "Price")
public record PriceView(
        @Schema(required = true, example = "85123A") String sku,
        @Schema(example = "EUR") @Nullable String currency,
        @Schema(description = "absent when none is known", example = "9.49") @Nullable String price,
        @Schema(example = "4.00") @Nullable String cost,
        @Schema(description = "percent that the price is over the cost") @Nullable String margin,
        @Schema(description = "what the maker recommends") @Nullable String listPrice,
        @Schema(description = "below which the maker lets nobody advertise") @Nullable String advertisedMinimum,
        @Schema(description = "the lowest price of the last 30 days") @Nullable String lowest30,
        @Schema(description = "since when this price is asked") @Nullable Instant since,
        @Schema(description = "percent of demand that one percent of price costs; absent when it can't be told")
                @Nullable
                String elasticity,
        @Schema(required = true, description = "the lowest first") List<CompetitorView> competitors,
        @Schema(required = true, description = "the newest first") List<PointView> history,
        @Schema(required = true) NextView next,
        @Schema(required = true, description = "the last ones, newest first") List<PriceChangeView> changes) {

    /** A competitor's price. */
    @Schema(name = "CompetitorPrice")
    public record CompetitorView(
            @Schema(required = true) String competitor,
            @Schema(required = true, example = "8.99") String price,
            @Schema(required = true, example = "EUR") String currency,
            @Schema(required = true) Instant observedAt,
            @Schema(required = true) boolean available,
            @Schema(required = true, description = "false when it is too old, sold out or of another currency")
                    boolean counts,
            @Nullable String url) {

        static CompetitorView of(Offer o, Set<String> counting) {
            return new CompetitorView(
                    o.competitor(),
                    o.price().toPlainString(),
                    o.currency(),
                    o.observedAt(),
                    o.available(),
                    counting.contains(o.competitor()),
                    o.url());
        }
    }

    /** A price of the shop's own. */
    @Schema(name = "PricePoint")
    public record PointView(
            @Schema(required = true) Instant since,
            @Schema(description = "absent for the one of now") @Nullable Instant until,
            @Schema(required = true, example = "9.49") String price,
            @Schema(
                            required = true,
                            enumeration = {"shop", "countersign"})
                    String source,
            @Schema(description = "the change that put it up or took one back") @Nullable String changeId) {

        static PointView of(PricePoint p) {
            return new PointView(
                    p.since(),
                    p.until(),
                    p.price().toPlainString(),
                    p.changeId() == null ? "shop" : "countersign",
                    p.changeId());
        }
    }

    /** What one rule or guard says. */
    @Schema(name = "PriceRule")
    public record RuleView(
            @Schema(required = true, example = "PRC-102") String rule,
            @Schema(
                            required = true,
                            enumeration = {"approve", "adjust", "escalate", "refuse"})
                    String wants,
            @Schema(required = true) String because) {

        static RuleView of(Reason r) {
            return new RuleView(r.rule(), r.wants().word(), r.because());
        }
    }

    /** What would become of it now. */
    @Schema(name = "PriceNext")
    public record NextView(
            @Schema(
                            required = true,
                            enumeration = {"apply", "ask", "hold", "stay"})
                    String verdict,
            @Schema(required = true, description = "in words") String why,
            @Schema(description = "absent when it would stay") @Nullable String to,
            @Schema(description = "the guard that holds it back last") @Nullable String binding,
            @Schema(description = "expected change of a week's gross profit") @Nullable String weeklyEffect,
            @Schema(required = true, description = "what settled it, in order: guards, what was set aside, the result")
                    List<RuleView> trail,
            @Schema(required = true, description = "every rule that spoke") List<RuleView> rules,
            @Schema(implementation = Object.class, description = "what it was judged from") @Nullable JsonNode facts) {

        static NextView missing(String why) {
            return new NextView("stay", why, null, null, null, List.of(), List.of(), null);
        }

        static NextView of(Look look) {
            PricePreviewView.ItemView item =
                    PricePreviewView.ItemView.of(look, look.facts().sku());
            List<RuleView> policy =
                    look.policy().reasons().stream().map(RuleView::of).toList();
            List<RuleView> approval = look.approval().stream()
                    .flatMap(a -> a.reasons().stream())
                    .map(RuleView::of)
                    .toList();
            return new NextView(
                    item.verdict(),
                    item.why(),
                    item.to(),
                    item.binding(),
                    item.weeklyEffect(),
                    policy.stream().filter(NextView::settles).toList(),
                    Stream.concat(policy.stream().filter(r -> !settles(r)), approval.stream())
                            .toList(),
                    Json.mapper().valueToTree(look.facts()));
        }

        private static boolean settles(RuleView rule) {
            return rule.rule().startsWith("PRC-9");
        }
    }

    static PriceView of(
            String sku,
            Optional<Look> look,
            String missing,
            List<CompetitorView> competitors,
            List<PricePoint> history,
            List<PriceChange> changes) {
        Optional<PriceFacts> facts = look.map(Look::facts);
        return new PriceView(
                sku,
                facts.map(PriceFacts::currency).orElse(null),
                facts.map(f -> f.price().toPlainString()).orElse(null),
                facts.map(f -> DecisionView.money(f.cost())).orElse(null),
                facts.map(f -> f.margin() == null ? null : f.margin().toPlainString())
                        .orElse(null),
                facts.map(f -> DecisionView.money(f.listPrice())).orElse(null),
                facts.map(f -> DecisionView.money(f.advertisedMinimum())).orElse(null),
                facts.map(f -> DecisionView.money(f.lowest30())).orElse(null),
                history.stream().findFirst().map(PricePoint::since).orElse(null),
                facts.map(f -> f.elasticity() == null ? null : f.elasticity().toPlainString())
                        .orElse(null),
                competitors,
                history.stream().map(PointView::of).toList(),
                look.map(NextView::of).orElseGet(() -> NextView.missing(missing)),
                changes.stream().map(PriceChangeView::of).toList());
    }
}
