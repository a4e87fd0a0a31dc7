package org.countersign.domain.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person signed a decision. It overrides the machine when it differs from what the machine proposed, and then a reason
 * code is asked for.
 *
 * @param reasonCode one of the desk's reason codes, such as {@code customer-confirmed}
 */
public record Signature(
        String by,
        String role,
        Answer verdict,
        boolean override,
        @Nullable String reasonCode,
        @Nullable String comment,
        Instant at) {}
