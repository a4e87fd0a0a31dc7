package org.countersign.domain.event;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer placed an order. Money is a decimal string in the order's currency, for one unit, tax included. */
public record OrderPlaced(
        String orderId,
        OffsetDateTime placedAt,
        String currency,
        Customer customer,
        List<Line> lines,
        Shipping shipping,
        Payment payment,
        @Nullable String coupon)
        implements ShopEvent {

    public OrderPlaced {
        lines = List.copyOf(lines);
    }

    /** Who ordered; without a {@code customerId} it is a guest. */
    public record Customer(
            @Nullable String customerId,
            @Nullable String email,
            @Nullable String country,
            @Nullable OffsetDateTime createdAt) {}

    public record Line(String sku, @Nullable String description, int quantity, BigDecimal unitPrice) {}

    /** Where to. {@code method} is what the customer chose: {@code standard}, {@code express}, {@code pickup}. */
    public record Shipping(
            String method,
            String country,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String address) {}

    /** {@code state} is {@code pending}, {@code authorized} or {@code captured} (already paid). */
    public record Payment(String method, String state) {}

    @Override
    public String subject() {
        return orderId;
    }
}
