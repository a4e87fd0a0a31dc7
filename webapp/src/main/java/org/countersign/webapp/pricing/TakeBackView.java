package org.countersign.webapp.pricing;

import java.util.List;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which changes are to be taken back, and why. */
@Schema(name = "TakeBackPricesRequest")
public record TakeBackView(
        @Schema(required = true, description = "at most 200", example = "[\"PC-10001\"]") @Nullable List<String> ids,
        @Schema(required = true, example = "the competitor's price was a slip") @Nullable String reason) {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 500;

    /** Each once, in their order. */
    List<String> checked() {
        List<String> all = ids == null ? List.of() : ids.stream().distinct().toList();
        if (all.isEmpty() || all.size() > MOST) {
            throw new Refused(422, "BAD_LIST", "ids: name 1 to " + MOST + " changes, but there are " + all.size());
        }
        return all;
    }

    String why() {
        String text = Parameters.text(reason);
        if (text == null || text.length() > LONGEST_REASON) {
            throw new Refused(422, "REASON_REQUIRED", "reason: say why, in at most " + LONGEST_REASON + " characters");
        }
        return text;
    }

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
