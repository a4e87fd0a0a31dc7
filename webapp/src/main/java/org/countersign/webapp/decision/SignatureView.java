package org.countersign.webapp.decision;

import java.time.Instant;
import org.countersign.domain.oversight.Signature;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's signature under a decision. */
@Schema(name = "Signature")
public record SignatureView(
        @Schema(required = true, example = "operator") String by,
        @Schema(required = true, example = "operator") String role,
        @Schema(
                        required = true,
                        enumeration = {"approve", "refuse"})
                String verdict,
        @Schema(required = true, description = "whether it differs from what the machine proposed") boolean override,
        @Schema(example = "customer-confirmed") @Nullable String reasonCode,
        @Nullable String comment,
        @Schema(required = true) Instant at) {

    public static SignatureView of(Signature s) {
        return new SignatureView(
                s.by(), s.role(), s.verdict().word(), s.override(), s.reasonCode(), s.comment(), s.at());
    }
}
