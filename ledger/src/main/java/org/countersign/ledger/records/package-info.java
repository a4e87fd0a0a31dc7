/**
 * Which ids mean the same customer or product and who says so, what the shop's words for categories stand for, who
 * answers for a fact.
 */
@NullMarked
package org.countersign.ledger.records;

import org.jspecify.annotations.NullMarked;
