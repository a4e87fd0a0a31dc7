package org.countersign.domain.records;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer or a product as the shop knows it under one id: the values by which two of them can be told apart.
 *
 * @param name of the customer, or what the product is called
 * @param address on one line, of a customer
 * @param category of a product, as its price and weight are
 */
public record KnownRecord(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String address,
        @Nullable String country,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Integer weightGrams) {

    public static KnownRecord customer(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String address,
            @Nullable String country) {
        return new KnownRecord(id, name, email, address, country, null, null, null, null);
    }

    /** As a person calls it. */
    public String known() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return email != null && !email.isBlank() ? email : id;
    }
}
