package org.countersign.models.demand;

/**
 * Teunter, Syntetos and Babai (2011): the size of a week's sale, and the chance that there is one, which also falls in
 * weeks without: what is going out of the range fades away.
 *
 * @param size how fast the size follows
 * @param chance how fast the chance follows
 */
public record Tsb(double size, double chance) implements Method {

    @Override
    public String name() {
        return "TSB";
    }

    /** Starts with the first sale and the share of weeks up to and with it. */
    @Override
    public Fit fit(double[] units) {
        double often = 0;
        double much = 0;
        for (int week = 0; week < units.length; week++) {
            if (much == 0) {
                much = units[week];
                often = much > 0 ? 1.0 / (week + 1) : 0;
            } else if (units[week] > 0) {
                much += size * (units[week] - much);
                often += chance * (1 - often);
            } else {
                often -= chance * often;
            }
        }
        double rate = often * much;
        return ahead -> rate;
    }
}
