package org.countersign.ledger.records;

import org.jspecify.annotations.Nullable;

/**
 * A word by which the shop calls a category.
 *
 * @param products how many products are called so now
 * @param standard the category it stands for; null while nobody has mapped it
 */
public record CategoryWord(String said, int products, @Nullable String standard) {}
