package org.countersign.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with something that came from outside: a code for the machine, and what, where and what would be right
 * for its author.
 *
 * @param path a JSON pointer into what was sent, or empty for the whole
 * @param retryable whether sending the same again later can work
 */
public record Problem(String code, String path, @Nullable String expected, @Nullable String got, boolean retryable) {}
