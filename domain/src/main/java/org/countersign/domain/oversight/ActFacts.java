package org.countersign.domain.oversight;

import java.math.BigDecimal;
import org.countersign.domain.decision.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What the machine is about to do by itself, as the critical list judges it.
 *
 * @param automation by name, such as {@code reorder}
 * @param ruleset the rules that let it pass
 * @param outcome what those rules came to: {@code approve}, {@code adjust} or {@code refuse}
 * @param amount the money that the case is about, in {@code currency}; null when it is about none
 */
public record ActFacts(
        String subject,
        String automation,
        String ruleset,
        String outcome,
        @Nullable BigDecimal amount,
        @Nullable String currency)
        implements Facts {

    @Override
    public @Nullable BigDecimal stake() {
        return amount;
    }
}
