package org.countersign.processes.oversight;

import org.countersign.domain.oversight.Answer;
import org.jspecify.annotations.Nullable;

/** What a person says to a task. An answer that differs from the machine's proposal needs a reason code. */
public record SignRequest(Answer verdict, @Nullable String reasonCode, @Nullable String comment) {}
