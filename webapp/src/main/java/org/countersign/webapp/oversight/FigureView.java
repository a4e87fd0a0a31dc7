package org.countersign.webapp.oversight;

import org.countersign.decisions.oversight.Figure;
import org.countersign.models.card.Fairness.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A share with its 95 % interval (Wilson), or how many cases are missing until there is one. */
@Schema(name = "OversightFigure")
public record FigureView(
        @Schema(required = true, description = "of how many") int cases,
        @Schema(required = true, description = "how many more are needed; 0 when there is a share") int missing,
        @Schema(example = "0.83") @Nullable Double share,
        @Schema(example = "0.71") @Nullable Double low,
        @Schema(example = "0.91") @Nullable Double high) {

    static FigureView of(Figure f) {
        Share share = f.findShare().orElse(null);
        return share == null
                ? new FigureView(f.cases(), f.missing(), null, null, null)
                : new FigureView(f.cases(), 0, share.value(), share.low(), share.high());
    }
}
