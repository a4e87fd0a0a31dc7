package org.countersign.webapp.decision;

import java.time.Instant;
import org.countersign.domain.oversight.FirstAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person said to a blind task before seeing the advice. It never changes. */
@Schema(name = "FirstAnswer")
public record FirstAnswerView(
        @Schema(required = true, example = "operator") String by,
        @Schema(
                        required = true,
                        enumeration = {"approve", "refuse"})
                String verdict,
        @Nullable String comment,
        @Schema(description = "when the task was first shown to that person") @Nullable Instant shownAt,
        @Schema(required = true) Instant at) {

    public static FirstAnswerView of(FirstAnswer a) {
        return new FirstAnswerView(a.by(), a.verdict().word(), a.comment(), a.shownAt(), a.at());
    }
}
