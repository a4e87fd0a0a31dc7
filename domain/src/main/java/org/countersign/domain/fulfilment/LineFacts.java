package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import org.countersign.domain.decision.Part;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order with what the shop knew of its product. Money is for one unit.
 *
 * @param known whether the product is in the catalogue
 * @param price what is charged: {@code unitPrice} until pricing lowers it
 * @param available pieces on the shelf that nobody has reserved; null when stock is not managed
 * @param cancelRate share of the product's earlier orders that were cancelled or came back, smoothed; 0 when unknown
 */
public record LineFacts(
        int number,
        String sku,
        @Nullable String description,
        @Nullable String category,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal price,
        @Nullable BigDecimal cost,
        int weightGrams,
        boolean known,
        @Nullable Integer available,
        double cancelRate)
        implements Part {

    public BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    public LineFacts at(BigDecimal newPrice) {
        return new LineFacts(
                number,
                sku,
                description,
                category,
                quantity,
                unitPrice,
                newPrice,
                cost,
                weightGrams,
                known,
                available,
                cancelRate);
    }
}
