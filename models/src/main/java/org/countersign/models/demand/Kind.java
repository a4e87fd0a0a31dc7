package org.countersign.models.demand;

/** How regularly a product is sold, by the weeks of half a year in which it was. */
public enum Kind {
    STEADY("sold in most weeks"),
    INTERMITTENT("sold in some weeks"),
    RARE("sold in few weeks");

    private static final int HALF = 26;

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param weeks that are known */
    static Kind of(Series series, int weeks) {
        double[] demand = series.demand();
        int from = Math.max(series.first(), weeks - HALF);
        int sold = 0;
        for (int week = from; week < weeks; week++) {
            sold += demand[week] > 0 ? 1 : 0;
        }
        double share = from >= weeks ? 0 : (double) sold / (weeks - from);
        if (share >= 0.75) {
            return STEADY;
        }
        return share >= 0.25 ? INTERMITTENT : RARE;
    }
}
