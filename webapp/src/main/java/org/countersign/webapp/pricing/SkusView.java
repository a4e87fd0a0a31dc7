package org.countersign.webapp.pricing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which products are meant. */
@Schema(name = "PriceProductsRequest")
public record SkusView(
        @Schema(required = true, description = "at most 200", example = "[\"85123A\"]") @Nullable List<String> skus) {}
