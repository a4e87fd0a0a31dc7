package org.countersign.models.scoring;

/** What an explanation adds up. */
public enum Scale {
    /** Parts of a probability: 0.05 is five percentage points. */
    PROBABILITY {
        @Override
        public double of(double probability) {
            return probability;
        }
    },

    /** Parts of the logarithm of the odds: 0.69 doubles the odds. */
    LOG_ODDS {
        @Override
        public double of(double probability) {
            return Math.log(probability / (1 - probability));
        }
    };

    public abstract double of(double probability);
}
