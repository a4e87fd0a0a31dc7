package org.countersign.webapp.registry;

import java.util.List;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.Fairness.Share;
import org.countersign.models.evaluation.Treatment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a version treats groups of people. */
@Schema(name = "ModelFairness")
public record FairnessView(
        @Schema(required = true, description = "from this score on a case counts as flagged: a tenth of all are")
                double cut,
        @Schema(required = true, description = "so many times as often as the others, and no accident, is a breach")
                double bound,
        @Schema(required = true) List<GroupView> groups,
        @Schema(required = true, description = "each breach in words") List<String> breaches) {

    /** One group beside the others of its segment. */
    @Schema(name = "ModelFairnessGroup")
    public record GroupView(
            @Schema(required = true, example = "country") String segment,
            @Schema(required = true, example = "FR") String group,
            @Schema(required = true) int rows,
            @Schema(required = true, description = "how often it happened") ShareView happened,
            @Schema(required = true, description = "how often it is flagged") ShareView flagged,
            @Schema(required = true, description = "how often it is flagged though it did not happen")
                    ShareView wronged,
            @Schema(required = true, description = "the same of the others of its segment") ShareView others,
            @Schema(description = "how many times as often as the others; absent where none of them is") @Nullable
                    Double ratio,
            @Schema(required = true, description = "that of the group less that of the others") double difference,
            @Schema(required = true) boolean breached,
            @Schema(description = "the feature that tells the group best", example = "Order value") @Nullable
                    String proxy,
            @Schema(description = "how well it does: 0.5 at random, 1 always") @Nullable Double proxyAuc) {

        static GroupView of(Treatment t) {
            double ratio = t.ratio();
            return new GroupView(
                    t.group().segment(),
                    t.group().group(),
                    t.group().rows(),
                    ShareView.of(t.group().happened()),
                    ShareView.of(t.group().flagged()),
                    ShareView.of(t.group().wronged()),
                    ShareView.of(t.others()),
                    Double.isFinite(ratio) ? ratio : null,
                    t.difference(),
                    t.breached(),
                    t.proxy().map(Fairness.Proxy::feature).orElse(null),
                    t.proxy().map(Fairness.Proxy::auc).orElse(null));
        }
    }

    /** A share with its 95 % interval. */
    @Schema(name = "Share")
    public record ShareView(
            @Schema(required = true) double value,
            @Schema(required = true) double low,
            @Schema(required = true) double high) {

        static ShareView of(Share share) {
            return new ShareView(share.value(), share.low(), share.high());
        }
    }

    /** Null where there were no groups to look at. */
    public static @Nullable FairnessView of(Fairness fairness) {
        return fairness.groups().isEmpty()
                ? null
                : new FairnessView(
                        fairness.cut(),
                        Treatment.BOUND,
                        Treatment.of(fairness).stream().map(GroupView::of).toList(),
                        fairness.breaches());
    }
}
