package org.countersign.processes.oversight;

import java.math.BigDecimal;
import org.countersign.domain.oversight.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a process asks people: a task without its number and its times.
 *
 * @param businessKey by which the process that asks knows itself: the subject, or a thing of which it has several
 */
public record Question(
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
        Answer proposal) {}
