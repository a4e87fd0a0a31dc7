package org.countersign.ledger.fulfilment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product of which an order wants more than lies free on the shelf. {@code expectedAt} says when more comes. */
public record Shortage(String sku, int wanted, int available, @Nullable Instant expectedAt) {}
