package org.countersign.models.demand;

/** Assimakopoulos and Nikolopoulos (2000): exponential smoothing with half the slope of the straight line through all weeks. */
public final class Theta implements Method {

    @Override
    public String name() {
        return "theta";
    }

    @Override
    public int needs() {
        return 3;
    }

    @Override
    public Fit fit(double[] units) {
        Ses.Smoothed smoothed = Ses.smooth(units);
        double drift = slope(units) / 2;
        double lag = (1 - Math.pow(1 - smoothed.alpha(), units.length)) / smoothed.alpha();
        return ahead -> smoothed.level() + drift * (ahead - 1 + lag);
    }

    static double slope(double[] units) {
        double middle = (units.length - 1) / 2.0;
        double mean = Means.of(units, 0, units.length);
        double along = 0;
        double spread = 0;
        for (int i = 0; i < units.length; i++) {
            along += (i - middle) * (units[i] - mean);
            spread += (i - middle) * (i - middle);
        }
        return spread == 0 ? 0 : along / spread;
    }
}
