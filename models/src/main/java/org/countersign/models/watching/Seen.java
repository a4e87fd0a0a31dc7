package org.countersign.models.watching;

import org.jspecify.annotations.Nullable;

/** One decision that a model advised: what it saw, what it said, and what came of it. Never changes. */
public final class Seen {

    private final double[] x;
    private final double[] contributions;
    private final double score;
    private final @Nullable Boolean happened;

    /**
     * @param contributions how far each feature moved the score
     * @param happened null as long as that is not known
     */
    public Seen(double[] x, double[] contributions, double score, @Nullable Boolean happened) {
        this.x = x.clone();
        this.contributions = contributions.clone();
        this.score = score;
        this.happened = happened;
    }

    double x(int feature) {
        return x[feature];
    }

    double contribution(int feature) {
        return contributions[feature];
    }

    double score() {
        return score;
    }

    boolean known() {
        return happened != null;
    }

    boolean happened() {
        return Boolean.TRUE.equals(happened);
    }
}
