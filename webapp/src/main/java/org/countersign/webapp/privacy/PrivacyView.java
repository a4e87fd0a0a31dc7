package org.countersign.webapp.privacy;

import java.time.Instant;
import java.util.List;
import org.countersign.ledger.privacy.SubjectExports.SubjectExport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How things stand between a customer and what is held about them. */
@Schema(name = "Privacy")
public record PrivacyView(
        @Schema(description = "the last request to have the customer erased") @Nullable ErasureView erasure,
        @Schema(required = true, description = "what has to come to its end before the customer can be erased")
                List<String> inTheWay,
        @Schema(required = true, description = "who took out what is held, the latest first")
                List<ExportView> exports) {

    /** One time that somebody took out what is held. */
    @Schema(name = "SubjectExport")
    public record ExportView(@Schema(required = true) Instant at, @Schema(required = true) String by) {

        static ExportView of(SubjectExport e) {
            return new ExportView(e.at(), e.by());
        }
    }
}
