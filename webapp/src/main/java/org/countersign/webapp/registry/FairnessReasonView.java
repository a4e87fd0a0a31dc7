package org.countersign.webapp.registry;

import java.util.List;
import org.countersign.decisions.oversight.FairnessReasons;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason why a model serves though it treats a group worse. */
@Schema(name = "FairnessReason")
public record FairnessReasonView(
        @Schema(required = true, example = "rates-differ") String code,
        @Schema(required = true, example = "It truly happens more often in this group") String label) {

    static List<FairnessReasonView> all() {
        return FairnessReasons.all().stream()
                .map(reason -> new FairnessReasonView(reason.code(), reason.label()))
                .toList();
    }
}
