package org.countersign.webapp.registry;

import java.time.Instant;
import java.util.Locale;
import org.countersign.decisions.registry.TrainingRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a training has come. */
@Schema(name = "ModelTraining")
public record TrainingView(
        @Schema(required = true) Instant since,
        @Schema(description = "who asked for it; absent when it was its time") @Nullable String by,
        @Schema(
                        required = true,
                        enumeration = {"reading", "checking", "learning", "measuring"})
                String stage,
        @Schema(required = true, description = "of the stage, from 0 to 1", example = "0.4") double share) {

    static TrainingView of(TrainingRun run) {
        return new TrainingView(run.since(), run.by(), run.stage().name().toLowerCase(Locale.ROOT), run.share());
    }
}
