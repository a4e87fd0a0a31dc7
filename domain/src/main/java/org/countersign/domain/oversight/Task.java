package org.countersign.domain.oversight;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a person. It is opened by a process, may be claimed by one person at a time, is reminded of and
 * escalated when late, and is closed once by a signature (or by a cancellation of its subject).
 *
 * @param id stable and speakable, such as {@code T-48213}
 * @param kind what is asked: {@code countersign}, {@code stock-shortage}, {@code payment-failed}
 * @param queue which people it waits for: {@code risk}, {@code address}, {@code stock}, {@code payment}; escalated work
 *     goes to {@code supervisor}
 * @param businessKey by which its process knows itself: the subject, or what the subject may have several of
 * @param proposal what the machine proposes, so that a differing signature is an override
 * @param level 0 as opened, 1 after the reminder, 2 after the escalation
 * @param blind whether whoever answers it decides first and hears the machine's advice afterwards
 */
public record Task(
        String id,
        String kind,
        String queue,
        String subject,
        String businessKey,
        @Nullable String decisionId,
        String title,
        String because,
        String customer,
        BigDecimal amount,
        String currency,
        Answer proposal,
        Instant openedAt,
        Instant dueAt,
        int level,
        @Nullable String claimedBy,
        State state,
        boolean blind) {

    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }
}
