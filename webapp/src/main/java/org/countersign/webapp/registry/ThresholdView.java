package org.countersign.webapp.registry;

import org.countersign.models.card.Metric;
import org.countersign.models.evaluation.CostThreshold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From which score on it pays to act, at the costs that were asked for. */
@Schema(name = "ModelThreshold")
public record ThresholdView(
        @Schema(description = "act from this score on; absent where acting never pays", example = "0.31") @Nullable
                Double threshold,
        @Schema(
                        required = true,
                        description =
                                "money a case beside the cheaper of acting always and acting never, on cases that the mark was not chosen on")
                double saved,
        @Schema(required = true, description = "the lower end of its 95 % interval") double low,
        @Schema(required = true) double high) {

    static ThresholdView of(CostThreshold found) {
        Metric saved = found.saved();
        double low = saved.low() == null ? saved.value() : saved.low();
        double high = saved.high() == null ? saved.value() : saved.high();
        return new ThresholdView(
                Double.isFinite(found.threshold()) ? found.threshold() : null, saved.value(), low, high);
    }
}
