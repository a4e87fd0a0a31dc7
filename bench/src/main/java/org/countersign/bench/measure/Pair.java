package org.countersign.bench.measure;

/**
 * Two works measured side by side, in nanoseconds for one of each.
 *
 * @param ratio how many times as long the other takes, taken round by round: what slows one slows its neighbour too
 */
public record Pair(Spread ours, Spread other, Spread ratio) {}
