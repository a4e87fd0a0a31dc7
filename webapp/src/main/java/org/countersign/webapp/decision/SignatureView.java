package org.countersign.webapp.decision;

import java.time.Instant;
import org.countersign.decisions.oversight.ReasonCode;
import org.countersign.decisions.oversight.Signatures;
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
        @Schema(description = "the reason code in words", example = "The customer confirmed the order") @Nullable
                String reason,
        @Nullable String comment,
        @Schema(required = true) Instant at) {

    public static SignatureView of(Signature s) {
        return new SignatureView(
                s.by(), s.role(), s.verdict().word(), s.override(), s.reasonCode(), reason(s), s.comment(), s.at());
    }

    private static @Nullable String reason(Signature s) {
        String code = s.reasonCode();
        return code == null
                ? null
                : Signatures.reasonCode(code).map(ReasonCode::label).orElse(code);
    }
}
