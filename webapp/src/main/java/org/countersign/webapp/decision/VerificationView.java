package org.countersign.webapp.decision;

import java.util.List;
import org.countersign.ledger.decision.Verification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check of the seals found. */
@Schema(name = "Verification")
public record VerificationView(
        @Schema(required = true) boolean intact,
        @Schema(required = true) long batches,
        @Schema(required = true) long records,
        @Schema(
                        required = true,
                        description = "records whose inputs an agreed erasure took out; all else of them is as it was")
                long erased,
        @Schema(required = true) long unsealed,
        @Schema(description = "root of the newest batch; who keeps it elsewhere can tell that the end was not cut off")
                @Nullable
                String head,
        @Schema(required = true) List<FindingView> findings) {

    /** One thing that is not as it was sealed. */
    @Schema(name = "Finding")
    public record FindingView(
            @Schema(required = true, example = "changed") String what,
            @Schema(required = true, example = "decision") String record,
            @Schema(required = true) String id,
            @Schema(required = true) String detail) {}

    static VerificationView of(Verification v) {
        return new VerificationView(
                v.intact(),
                v.batches(),
                v.records(),
                v.erased(),
                v.unsealed(),
                v.head(),
                v.findings().stream()
                        .map(f -> new FindingView(f.what(), f.record(), f.id(), f.detail()))
                        .toList());
    }
}
