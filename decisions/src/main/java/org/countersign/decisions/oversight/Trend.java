package org.countersign.decisions.oversight;

import java.util.List;

/**
 * Whether shares fall from month to month: the test of Cochran and Armitage for a straight trend, one-sided. It is asked
 * anew every month, and every look may err; so one look errs in 0.2 % of all cases, and a year of looks in about 2 %.
 */
final class Trend {

    /** One-sided 0.2 %. */
    static final double CRITICAL = 2.878;

    /** A look sees the last half year. */
    static final int MONTHS = 6;

    private static final int LEAST = 3;

    private Trend() {}

    /** @param months the oldest first; of more than {@link #MONTHS} the last ones count */
    static boolean declines(List<Figure> months) {
        List<Figure> last = months.subList(Math.max(0, months.size() - MONTHS), months.size());
        return last.size() >= LEAST && z(last) < -CRITICAL;
    }

    private static double z(List<Figure> months) {
        double cases = 0;
        double yes = 0;
        double weighted = 0;
        double squared = 0;
        for (int t = 0; t < months.size(); t++) {
            Figure month = months.get(t);
            cases += month.cases();
            yes += month.yes();
            weighted += t * (double) month.cases();
            squared += t * (double) t * month.cases();
        }
        double share = yes / cases;
        double slope = 0;
        for (int t = 0; t < months.size(); t++) {
            slope += t * (months.get(t).yes() - months.get(t).cases() * share);
        }
        double variance = share * (1 - share) * (squared - weighted * weighted / cases);
        return variance > 0 ? slope / Math.sqrt(variance) : 0;
    }
}
