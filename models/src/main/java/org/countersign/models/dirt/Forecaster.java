package org.countersign.models.dirt;

/** Simple ways to forecast weekly demand: what is asked is the effect of cleaning, not which forecaster is best. */
public enum Forecaster {
    MEAN_13("mean of the last 13 weeks") {
        @Override
        double of(double[] units, int weeks, int ahead) {
            double sum = 0;
            for (int week = weeks - 13; week < weeks; week++) {
                sum += units[week];
            }
            return sum / 13;
        }
    },
    SAME_WEEK_LAST_YEAR("the same week a year ago") {
        @Override
        double of(double[] units, int weeks, int ahead) {
            return units[weeks + ahead - 52];
        }
    };

    private final String words;

    Forecaster(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * @param weeks that are known
     * @param ahead 0 for the week after them
     */
    abstract double of(double[] units, int weeks, int ahead);
}
