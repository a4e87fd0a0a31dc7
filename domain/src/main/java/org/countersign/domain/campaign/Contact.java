package org.countersign.domain.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of marketing that went to a customer.
 *
 * @param messageId the id under which the outside was told
 * @param flow what it belongs to, such as {@code retention}
 */
public record Contact(String messageId, String customerId, Instant at, String flow, @Nullable String decisionId) {}
