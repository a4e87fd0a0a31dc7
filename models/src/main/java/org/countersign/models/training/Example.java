package org.countersign.models.training;

import java.time.OffsetDateTime;

/** One past order as a model sees it: its features as they stood when it was placed, and what became of it. */
final class Example {

    final OffsetDateTime at;
    final double[] x;
    final boolean y;

    Example(OffsetDateTime at, double[] x, boolean y) {
        this.at = at;
        this.x = x;
        this.y = y;
    }
}
