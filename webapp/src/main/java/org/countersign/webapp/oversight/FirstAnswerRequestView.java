package org.countersign.webapp.oversight;

import org.countersign.domain.oversight.Answer;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person says to a blind task before seeing the advice. */
@Schema(name = "FirstAnswerRequest")
public record FirstAnswerRequestView(
        @Schema(
                        required = true,
                        enumeration = {"approve", "refuse"})
                @Nullable
                String verdict,
        @Nullable String comment) {

    Answer answer() {
        if (verdict == null) {
            throw new Refused(422, "VERDICT_REQUIRED", "verdict: approve or refuse is needed");
        }
        return Answer.of(verdict);
    }

    @Nullable
    String words() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
