package org.countersign.webapp.registry;

import java.time.Instant;
import java.util.List;
import org.countersign.ledger.registry.ModelEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model, its versions and its diary. */
@Schema(name = "ModelHistory")
public record ModelsView(
        @Schema(required = true, example = "order-risk") String name,
        @Schema(description = "the version in service; absent when there is none") @Nullable String champion,
        @Schema(description = "why there is none in service") @Nullable String why,
        @Schema(description = "since when it is taken out of service; absent when it is not") @Nullable
                Instant suspendedSince,
        @Schema(description = "the training under way; absent when there is none") @Nullable TrainingView training,
        @Schema(description = "what the version beside the champion has said so far; absent when none is tried")
                @Nullable
                ShadowView challenger,
        @Schema(required = true, description = "versions proposed to serve, the newest first")
                List<ModelChangeView> changes,
        @Schema(required = true) List<ModelView> versions,
        @Schema(required = true, description = "the newest first") List<EventView> events) {

    /** Why somebody does something to it. */
    @Schema(name = "ModelReason")
    public record ReasonView(
            @Schema(required = true, example = "it refused every order of this morning") String reason) {}

    /** What somebody says to a proposal. */
    @Schema(name = "ModelComment")
    public record CommentView(
            @Schema(description = "why it serves though it treats a group worse", example = "rates-differ") @Nullable
                    String reasonCode,
            @Nullable String comment) {}

    /** Something that happened to it. */
    @Schema(name = "ModelEvent")
    public record EventView(
            @Schema(required = true) Instant at,
            @Nullable String version,
            @Schema(
                            required = true,
                            enumeration = {
                                "trained",
                                "refused",
                                "failed",
                                "cancelled",
                                "shadow",
                                "proposed",
                                "rejected",
                                "withdrawn",
                                "champion",
                                "rolled-back",
                                "suspended",
                                "resumed",
                                "fairness"
                            })
                    String what,
            @Nullable String by,
            @Nullable String detail) {

        static EventView of(ModelEvent e) {
            return new EventView(e.at(), e.version(), e.what(), e.by(), e.detail());
        }
    }
}
