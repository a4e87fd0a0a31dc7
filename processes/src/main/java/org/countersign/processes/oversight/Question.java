package org.countersign.processes.oversight;

import java.math.BigDecimal;
import org.countersign.domain.oversight.Answer;
import org.jspecify.annotations.Nullable;

/** What a process asks people: a task without its number and its times. */
public record Question(
        String kind,
        String queue,
        String subject,
        @Nullable String decisionId,
        String title,
        String because,
        String customer,
        BigDecimal amount,
        String currency,
        Answer proposal) {}
