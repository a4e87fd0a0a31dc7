package org.countersign.webapp.fulfilment;

import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an id or a code is another customer's or product's. */
@Schema(name = "SplitRequest")
public record SplitView(@Schema(required = true, example = "Two sisters") @Nullable String why) {

    String reason(String kind) {
        String reason = Parameters.text(why);
        if (reason == null) {
            throw new Refused(400, "BAD_PARAMETER", "why: is missing; say in a few words why it is another " + kind);
        }
        return reason;
    }
}
