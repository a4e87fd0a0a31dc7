package org.countersign.models.card;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param method who reached it: the model itself or a naive baseline
 * @param low lower end of the 95 % bootstrap interval; null when none was taken
 */
public record Metric(String method, String name, double value, @Nullable Double low, @Nullable Double high) {}
