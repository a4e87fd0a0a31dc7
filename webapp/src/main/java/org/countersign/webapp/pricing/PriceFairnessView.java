package org.countersign.webapp.pricing;

import java.time.Instant;
import java.util.List;
import org.countersign.decisions.pricing.PaidPrices;
import org.countersign.models.pricing.PriceFairness;
import org.countersign.models.pricing.PriceFairness.Gap;
import org.countersign.models.pricing.PriceFairness.Group;
import org.countersign.models.pricing.PriceFairness.Proxy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What groups of customers paid beside the others. */
@Schema(name = "PriceFairness")
public record PriceFairnessView(
        @Schema(required = true) Instant from,
        @Schema(required = true, description = "that were looked at: the newest, 20,000 at most") int orders,
        @Schema(required = true, description = "so much more than the others, and no accident, is a breach")
                double bound,
        @Schema(required = true, description = "facts that the tables in force for an order's price ask for")
                List<String> asked,
        @Schema(required = true) List<GroupView> groups,
        @Schema(required = true, description = "each breach in words") List<String> breaches) {

    /** One group beside the others of its segment. */
    @Schema(name = "PriceFairnessGroup")
    public record GroupView(
            @Schema(
                            required = true,
                            enumeration = {"country", "customer", "tier"})
                    String segment,
            @Schema(required = true, example = "FR") String group,
            @Schema(required = true) int orders,
            @Schema(
                            description = "how much more it paid for the same goods, .03 for three percent; absent"
                                    + " where too few orders can be compared")
                    @Nullable
                    GapView paid,
            @Schema(
                            description =
                                    "how much more the prices of what it bought rose than those of what the others"
                                            + " bought")
                    @Nullable
                    GapView moved,
            @Schema(required = true) boolean breached,
            @Schema(description = "the asked fact that tells the group best", example = "order.coupon") @Nullable
                    String proxy,
            @Schema(description = "how well it does: 0.5 at random, 1 always") @Nullable Double proxyAuc) {

        static GroupView of(Group group) {
            Proxy proxy = group.proxy();
            return new GroupView(
                    group.segment(),
                    group.name(),
                    group.orders(),
                    GapView.of(group.paid()),
                    GapView.of(group.moved()),
                    group.breached(),
                    proxy == null ? null : proxy.fact(),
                    proxy == null ? null : proxy.auc());
        }
    }

    /** Beside the others, with the 95 % interval. */
    @Schema(name = "PriceGap")
    public record GapView(
            @Schema(required = true) double value,
            @Schema(required = true) double low,
            @Schema(required = true) double high) {

        static @Nullable GapView of(@Nullable Gap gap) {
            return gap == null ? null : new GapView(gap.value(), gap.low(), gap.high());
        }
    }

    static PriceFairnessView of(PaidPrices.Report report) {
        List<Group> groups = report.fairness().groups();
        return new PriceFairnessView(
                report.from(),
                report.fairness().orders(),
                PriceFairness.BOUND,
                report.asked(),
                groups.stream().map(GroupView::of).toList(),
                groups.stream().flatMap(group -> group.breaches().stream()).toList());
    }
}
