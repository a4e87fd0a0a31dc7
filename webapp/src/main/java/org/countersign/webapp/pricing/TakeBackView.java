package org.countersign.webapp.pricing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which changes are to be taken back, and why. */
@Schema(name = "TakeBackPricesRequest")
public record TakeBackView(
        @Schema(required = true, description = "at most 200", example = "[\"PC-10001\"]") @Nullable List<String> ids,
        @Schema(required = true, example = "the competitor's price was a slip") @Nullable String reason) {

    /** What became of each. */
    @Schema(name = "TakeBackPricesResult")
    public record ResultView(@Schema(required = true) List<ItemView> items) {}

    /** What became of one. */
    @Schema(name = "TakeBackPriceItem")
    public record ItemView(
            @Schema(required = true, example = "PC-10001") String id,
            @Schema(required = true) boolean done,
            @Schema(description = "why not") @Nullable String why) {}
}
