package org.countersign.webapp.oversight;

import java.util.List;
import org.countersign.webapp.decision.SignatureView;
import org.countersign.webapp.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The task as it is now, closed, and the signature that closed it. */
@Schema(name = "Signed")
public record SignedView(@Schema(required = true) TaskView task, @Schema(required = true) SignatureView signature) {

    /** What became of each of several tasks. */
    @Schema(name = "SignedMany")
    public record Many(@Schema(required = true) List<One> results) {}

    /** What became of one of them. */
    @Schema(name = "SignedOne")
    public record One(
            @Schema(required = true, example = "T-48213") String id,
            @Schema(required = true) boolean ok,
            @Schema(description = "why not") @Nullable ProblemView problem) {}
}
