package org.countersign.ledger.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answers for a fact.
 *
 * @param path such as {@code order.total}
 * @param meaning what it means in this shop
 */
public record FieldOwner(String path, @Nullable String owner, @Nullable String meaning, String by, Instant at) {}
