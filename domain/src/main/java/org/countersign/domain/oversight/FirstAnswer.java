package org.countersign.domain.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to a blind task before hearing the machine's advice. It is given once and never changes; the
 * signature that follows may say something else.
 *
 * @param shownAt when the task was first shown to this person; null when it never was, as to a program
 */
public record FirstAnswer(
        String taskId, String by, Answer verdict, @Nullable String comment, @Nullable Instant shownAt, Instant at) {}
