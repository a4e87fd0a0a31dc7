package org.countersign.webapp.oversight;

import java.util.List;
import org.countersign.domain.oversight.Answer;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer to a task. */
@Schema(name = "SignRequest")
public record SignView(
        @Schema(
                        required = true,
                        enumeration = {"approve", "refuse"})
                @Nullable
                String verdict,
        @Schema(description = "needed when the answer differs from the proposal", example = "customer-confirmed")
                @Nullable
                String reasonCode,
        @Nullable String comment) {

    SignRequest request() {
        if (verdict == null) {
            throw new Refused(422, "VERDICT_REQUIRED", "verdict: approve or refuse is needed");
        }
        return new SignRequest(Answer.of(verdict), blankIsNull(reasonCode), blankIsNull(comment));
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The same answer to several tasks. */
    @Schema(name = "SignManyRequest")
    public record Many(
            @Schema(required = true, example = "[\"T-48213\",\"T-48214\"]") @Nullable List<String> ids,
            @Schema(
                            required = true,
                            enumeration = {"approve", "refuse"})
                    @Nullable
                    String verdict,
            @Nullable String reasonCode,
            @Nullable String comment) {

        private static final int MOST = 200;

        List<String> checkedIds() {
            if (ids == null || ids.isEmpty() || ids.size() > MOST) {
                throw new Refused(422, "IDS_REQUIRED", "ids: 1 to " + MOST + " are needed");
            }
            return ids;
        }

        SignRequest request() {
            return new SignView(verdict, reasonCode, comment).request();
        }
    }
}
