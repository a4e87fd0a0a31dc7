package org.countersign.decisions.oversight;

import org.countersign.domain.oversight.Answer;
import org.jspecify.annotations.Nullable;

/** Why a person overruled the machine, in words to choose from. {@code verdict} says for which answer it makes sense; null for both. */
public record ReasonCode(String code, String label, @Nullable Answer verdict) {}
