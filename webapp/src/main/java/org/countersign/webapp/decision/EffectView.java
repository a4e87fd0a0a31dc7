package org.countersign.webapp.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.messaging.Posted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that goes out. */
@Schema(name = "Effect")
public record EffectView(
        @Schema(required = true) String id,
        @Schema(required = true, example = "order.released.v1") String type,
        @Schema(required = true) Instant at,
        @Schema(required = true, implementation = Object.class) JsonNode data,
        @Schema(description = "absent while it waits to be sent") @Nullable Instant sentAt,
        @Schema(description = "why it could not be sent and was set aside") @Nullable String failedBecause) {

    public static EffectView of(Posted p) {
        return new EffectView(
                p.event().id(),
                p.event().effect().type(),
                p.event().at(),
                Json.mapper().valueToTree(p.event().effect()),
                p.sentAt(),
                p.failedBecause());
    }
}
