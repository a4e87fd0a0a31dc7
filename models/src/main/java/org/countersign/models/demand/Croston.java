package org.countersign.models.demand;

/**
 * Croston (1972), for what is not sold every week: the size of a week's sale and the weeks between two sales, smoothed
 * apart and divided. Syntetos and Boylan (2005) take half the smoothing off, since the quotient lies too high.
 *
 * @param corrected whether that is done (SBA)
 */
public record Croston(double alpha, boolean corrected) implements Method {

    @Override
    public String name() {
        return corrected ? "SBA" : "Croston";
    }

    @Override
    public Fit fit(double[] units) {
        double size = 0;
        double gap = 0;
        int since = 0;
        for (double value : units) {
            since++;
            if (value > 0) {
                boolean first = size == 0;
                size = first ? value : size + alpha * (value - size);
                gap = first ? since : gap + alpha * (since - gap);
                since = 0;
            }
        }
        double rate = size == 0 ? 0 : (corrected ? 1 - alpha / 2 : 1) * size / gap;
        return ahead -> rate;
    }
}
