package org.countersign.domain.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that was signed, with what the machine had advised.
 *
 * @param queue in which it waited when it was signed
 * @param first what the same person had said blind; null when the advice was shown from the start
 * @param shownAt when the task was first shown to the signer; null when it never was
 * @param dueAt until when it was wanted
 */
public record GivenAnswer(
        String taskId,
        String kind,
        String queue,
        String subject,
        @Nullable String decisionId,
        Answer advice,
        Answer verdict,
        String by,
        @Nullable FirstAnswer first,
        @Nullable Instant shownAt,
        Instant at,
        Instant dueAt) {

    public boolean accepted() {
        return verdict == advice;
    }
}
