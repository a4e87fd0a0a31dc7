package org.countersign.webapp.watching;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.decisions.watching.ModelWatch.Progress;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.watching.Measured;
import org.countersign.models.card.Fairness;
import org.countersign.models.recipe.Feature;
import org.countersign.models.watching.Measure;
import org.countersign.webapp.registry.FairnessView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a model in service is doing. */
@Schema(name = "ModelWatch")
public record WatchView(
        @Schema(required = true, example = "order-risk") String model,
        @Schema(required = true) ProgressView progress,
        @Schema(description = "when it was measured last; absent when it never was") @Nullable Instant measuredAt,
        @Schema(required = true, description = "all that was measured then") List<MeasureView> latest,
        @Schema(required = true, description = "the figures of the model as a whole, the oldest first")
                List<MeasureView> course,
        @Schema(description = "how it treats groups, as measured last; absent when it never was") @Nullable
                TreatmentView fairness) {

    private static final TypeReference<List<Measure.Group>> GROUPS = new TypeReference<>() {};

    /** How far the evidence reaches. */
    @Schema(name = "WatchProgress")
    public record ProgressView(
            @Schema(description = "the version that serves; absent when none does") @Nullable String version,
            @Schema(
                            required = true,
                            description =
                                    "whether its card does not say what to hold it against: it was made before models were watched")
                    boolean blind,
            @Schema(required = true, description = "decisions of late that it advised") int rows,
            @Schema(required = true) int rowsNeeded,
            @Schema(description = "when these stretch over long enough a time to be measured") @Nullable Instant from,
            @Schema(required = true, description = "decisions of which the truth is known by now") int ripe,
            @Schema(required = true, description = "days until the truth about a decision is known") long ripeAfterDays,
            @Schema(required = true, description = "decisions of late that had to do without its score") int silent) {

        static ProgressView of(Progress p) {
            return new ProgressView(
                    p.version(),
                    p.blind(),
                    p.rows(),
                    p.rowsNeeded(),
                    p.from(),
                    p.ripe(),
                    p.horizon().toDays(),
                    p.silent());
        }
    }

    /** How it treated groups of people in a month. */
    @Schema(name = "WatchFairness")
    public record TreatmentView(
            @Schema(required = true) Instant at,
            @Schema(required = true) String version,
            @Schema(required = true, description = "decisions of which the truth is known") int rows,
            @Schema(required = true) boolean breached,
            @Schema(required = true) FairnessView table) {

        static @Nullable TreatmentView of(@Nullable Measured m) {
            FairnessView table = m == null ? null : FairnessView.of(Json.read(m.groups(), Fairness.class));
            return m == null || table == null
                    ? null
                    : new TreatmentView(m.at(), m.version(), m.rows(), m.breached(), table);
        }
    }

    /** One figure. */
    @Schema(name = "WatchMeasure")
    public record MeasureView(
            @Schema(required = true) Instant at,
            @Schema(required = true) String version,
            @Schema(
                            required = true,
                            enumeration = {"input", "inputs", "output", "calibration", "outcome", "accuracy"})
                    String kind,
            @Schema(description = "what an `input` is about") @Nullable String label,
            @Schema(required = true, description = "decisions that it was measured on") int rows,
            @Schema(required = true) double value,
            @Nullable Double low,
            @Nullable Double high,
            @Schema(required = true, description = "what it is held against; of `accuracy` the naive way's")
                    double bound,
            @Schema(required = true) boolean breached,
            @Schema(required = true, example = "Order value: higher, median 84 -> 131") String words,
            @Schema(implementation = String.class, description = "what that changes in a month") @Nullable
                    BigDecimal money,
            @Nullable String currency,
            @Schema(required = true, description = "the picture of the `calibration`, by rising score")
                    List<GroupView> groups) {

        static MeasureView of(Measured m, Map<String, String> labels) {
            String feature = m.feature();
            return new MeasureView(
                    m.at(),
                    m.version(),
                    m.kind(),
                    feature == null ? null : labels.getOrDefault(feature, feature),
                    m.rows(),
                    m.value(),
                    m.low(),
                    m.high(),
                    m.bound(),
                    m.breached(),
                    m.words(),
                    m.money(),
                    m.currency(),
                    Json.read(m.groups(), GROUPS).stream().map(GroupView::of).toList());
        }
    }

    /** Decisions with scores near each other. */
    @Schema(name = "WatchGroup")
    public record GroupView(
            @Schema(required = true) int rows,
            @Schema(required = true, description = "mean score") double said,
            @Schema(required = true, description = "share that came true") double happened,
            @Schema(required = true) double low,
            @Schema(required = true) double high) {

        static GroupView of(Measure.Group g) {
            return new GroupView(g.rows(), g.said(), g.happened(), g.low(), g.high());
        }
    }

    static Map<String, String> labels(List<Feature> features) {
        return features.stream().collect(Collectors.toMap(Feature::name, Feature::label));
    }
}
