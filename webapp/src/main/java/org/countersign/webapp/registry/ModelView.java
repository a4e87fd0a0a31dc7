package org.countersign.webapp.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.models.card.DataSheet;
import org.countersign.models.card.Fairness.Share;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Proof;
import org.countersign.models.card.Reference;
import org.countersign.models.card.Reference.Known;
import org.countersign.models.evaluation.Wilson;
import org.countersign.models.recipe.Feature;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a model, with its card. */
@Schema(name = "Model")
public record ModelView(
        @Schema(required = true, example = "order-risk") String name,
        @Schema(required = true) String version,
        @Schema(required = true, description = "whether it is in service") boolean champion,
        @Schema(required = true) String predicts,
        @Schema(required = true) Instant trainedAt,
        @Schema(required = true) String trainer,
        @Schema(required = true) Map<String, String> settings,
        @Schema(required = true) long seed,
        @Schema(required = true) DataView trainedOn,
        @Schema(required = true) DataView testedOn,
        @Schema(required = true) List<FeatureView> features,
        @Schema(required = true) List<MetricView> metrics,
        @Schema(required = true) String intendedUse,
        @Schema(required = true) List<String> limits,
        @Schema(required = true) String code,
        @Schema(required = true) String jvm,
        @Schema(required = true) String fileHash,
        @Schema(required = true, description = "what it looks at, the most first; empty on an old card")
                List<WeightView> importance,
        @Schema(description = "how it treats groups; absent where there were none to look at") @Nullable
                FairnessView fairness,
        @Schema(description = "how good its data was; absent on an old card") @Nullable QualityView quality,
        @Schema(
                        required = true,
                        description =
                                "whether its scores come true on cases that it had not seen, by rising score; empty on"
                                        + " an old card")
                List<BinView> calibration) {

    /** How much of the model's attention one feature has. */
    @Schema(name = "FeatureWeight")
    public record WeightView(
            @Schema(required = true) String label,
            @Schema(
                            required = true,
                            description =
                                    "its mean absolute contribution as a share of the sum of all features' contributions")
                    double share,
            @Schema(required = true, description = "whether it happened more often the less there was of it")
                    boolean falling) {

        static List<WeightView> of(ModelCard card) {
            Reference reference = card.reference();
            Map<String, String> labels =
                    card.features().stream().collect(Collectors.toMap(Feature::name, Feature::label));
            return reference == null
                    ? List.of()
                    : reference.features().stream()
                            .sorted(Comparator.comparingDouble(Known::weight).reversed())
                            .map(known -> new WeightView(
                                    labels.getOrDefault(known.name(), known.name()), known.weight(), known.falling()))
                            .toList();
        }
    }

    /** Cases with scores near each other. */
    @Schema(name = "ModelBin")
    public record BinView(
            @Schema(required = true) int rows,
            @Schema(required = true, description = "mean score") double said,
            @Schema(required = true, description = "share that came true") double happened,
            @Schema(required = true) double low,
            @Schema(required = true) double high) {

        static List<BinView> of(@Nullable Proof proof) {
            return proof == null
                    ? List.of()
                    : proof.bins().stream()
                            .map(bin -> {
                                Share share = Wilson.share((int) Math.round(bin.happened() * bin.rows()), bin.rows());
                                return new BinView(bin.rows(), bin.said(), bin.happened(), share.low(), share.high());
                            })
                            .toList();
        }
    }

    /** The orders of one period. */
    @Schema(name = "DataSheet")
    public record DataView(
            @Schema(required = true) OffsetDateTime from,
            @Schema(required = true) OffsetDateTime to,
            @Schema(required = true) int rows,
            @Schema(required = true) int positives,
            @Schema(required = true) String hash) {

        static DataView of(DataSheet d) {
            return new DataView(d.from(), d.to(), d.rows(), d.positives(), d.hash());
        }
    }

    /** One number that the model looks at. */
    @Schema(name = "Feature")
    public record FeatureView(@Schema(required = true) String name, @Schema(required = true) String label) {

        static FeatureView of(Feature f) {
            return new FeatureView(f.name(), f.label());
        }
    }

    /** One measured figure, with its 95 % interval where one was taken. */
    @Schema(name = "Metric")
    public record MetricView(
            @Schema(required = true, description = "`model`, or a naive baseline") String method,
            @Schema(required = true, example = "AUC") String name,
            @Schema(required = true, example = "0.74") double value,
            @Nullable Double low,
            @Nullable Double high) {

        static MetricView of(Metric m) {
            return new MetricView(m.method(), m.name(), m.value(), m.low(), m.high());
        }
    }

    static ModelView of(ModelCard c, boolean champion) {
        return new ModelView(
                c.name(),
                c.version(),
                champion,
                c.predicts(),
                c.trainedAt(),
                c.trainer(),
                c.settings(),
                c.seed(),
                DataView.of(c.trainedOn()),
                DataView.of(c.testedOn()),
                c.features().stream().map(FeatureView::of).toList(),
                c.metrics().stream().map(MetricView::of).toList(),
                c.intendedUse(),
                c.limits(),
                c.code(),
                c.jvm(),
                c.fileHash(),
                WeightView.of(c),
                FairnessView.of(c.fairness()),
                QualityView.of(c.quality()),
                BinView.of(c.proof()));
    }
}
