package org.countersign.webapp.pricing;

import java.util.List;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which products are meant. */
@Schema(name = "PriceProductsRequest")
public record SkusView(
        @Schema(required = true, description = "at most 200", example = "[\"85123A\"]") @Nullable List<String> skus) {

    private static final int MOST = 200;

    /** Each once, in their order. */
    List<String> checked() {
        List<String> all = skus == null ? List.of() : skus.stream().distinct().toList();
        if (all.isEmpty() || all.size() > MOST) {
            throw new Refused(422, "BAD_LIST", "skus: name 1 to " + MOST + " products, but there are " + all.size());
        }
        return all;
    }
}
