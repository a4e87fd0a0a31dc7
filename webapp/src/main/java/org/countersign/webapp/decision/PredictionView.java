package org.countersign.webapp.decision;

import java.util.List;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model said, and what moved it: base plus all contributions is the value. */
@Schema(name = "Prediction")
public record PredictionView(
        @Schema(required = true, example = "order-risk") String model,
        @Nullable String version,
        @Schema(required = true, description = "whether there is a score at all") boolean available,
        @Schema(example = "0.44") @Nullable Double value,
        @Schema(example = "0.81") @Nullable Double confidence,
        @Schema(example = "0.16") @Nullable Double base,
        @Schema(description = "from which value on a rule speaks, where a rule says so", example = "0.6") @Nullable
                Double threshold,
        @Nullable List<AttributionView> attributions,
        @Schema(
                        description =
                                "log-odds where base and contributions add up to the logarithm of the value's odds;"
                                        + " else they add up to the value",
                        example = "log-odds")
                @Nullable
                String unit,
        @Schema(description = "why there is no score", example = "missing") @Nullable String why) {

    /** How far one feature moved the score. */
    @Schema(name = "Attribution")
    public record AttributionView(
            @Schema(required = true, example = "goods") String feature,
            @Schema(required = true, example = "Order value") String label,
            @Schema(required = true, example = "139.12 GBP") String shown,
            @Schema(required = true, example = "0.08") double contribution) {

        static AttributionView of(Attribution a) {
            return new AttributionView(a.feature(), a.label(), a.shown(), a.contribution());
        }
    }

    public static PredictionView of(Prediction prediction, @Nullable Double threshold) {
        if (prediction instanceof Scored s) {
            List<AttributionView> attributions =
                    s.attributions().stream().map(AttributionView::of).toList();
            return new PredictionView(
                    s.model(),
                    s.version(),
                    true,
                    s.value(),
                    s.confidence(),
                    s.base(),
                    threshold,
                    attributions,
                    s.unit(),
                    null);
        }
        Unavailable silent = (Unavailable) prediction;
        return new PredictionView(silent.model(), null, false, null, null, null, null, null, null, silent.why());
    }
}
