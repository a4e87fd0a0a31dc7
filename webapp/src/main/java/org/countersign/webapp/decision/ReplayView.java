package org.countersign.webapp.decision;

import java.util.List;
import org.countersign.decisions.desk.ReplayResult;
import org.countersign.decisions.desk.ReplayResult.Rescored;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of deciding a stored case again. */
@Schema(name = "Replay")
public record ReplayView(
        @Schema(required = true) boolean same,
        @Schema(required = true, description = "it was about a person who is erased: there is nothing to decide from")
                boolean inputsErased,
        @Schema(required = true) String storedHash,
        @Schema(description = "absent when it could not be decided again") @Nullable String replayedHash,
        @Schema(required = true, example = "fulfilment/escalation v3") String version,
        @Schema(required = true, description = "in words; empty when it is the same") List<String> differences,
        @Schema(required = true) List<RescoredView> models) {

    /** A model of the decision, asked again. */
    @Schema(name = "Rescored")
    public record RescoredView(
            @Schema(required = true) String model,
            @Schema(required = true) String version,
            @Nullable Double then,
            @Nullable Double now,
            @Schema(description = "absent when it could not be asked") @Nullable Boolean agrees,
            @Nullable String note) {

        static RescoredView of(Rescored r) {
            return new RescoredView(r.model(), r.version(), r.then(), r.now(), r.agrees(), r.note());
        }
    }

    static ReplayView of(ReplayResult r) {
        return new ReplayView(
                r.same(),
                r.inputsErased(),
                r.storedHash(),
                r.replayedHash(),
                r.version().toString(),
                r.differences(),
                r.models().stream().map(RescoredView::of).toList());
    }
}
