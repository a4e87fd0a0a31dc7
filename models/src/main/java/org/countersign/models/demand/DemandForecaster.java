package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts all products of a shop. The past is forecast first, from several weeks back, by every candidate with only what
 * was known then: this chooses how each product is forecast, and tells how far a forecast may be off. The global model
 * that does so has not learnt from the weeks that it is measured on.
 */
public final class DemandForecaster {

    private final DemandSettings settings;
    private final long seed;

    public DemandForecaster(DemandSettings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /** From the end of the panel on; products that were never sold have no forecast. */
    public List<Forecast> forecast(Panel panel) {
        return forecast(panel, panel.weeks());
    }

    /**
     * From any week on, as if nothing later had come yet.
     *
     * @param weeks that are known
     */
    public List<Forecast> forecast(Panel panel, int weeks) {
        List<Past> pasts = pasts(panel, weeks);
        Chooser chooser = new Chooser(pasts, weeks);
        List<Chosen> chosen = pasts.stream()
                .map(past -> new Chosen(past, weeks, chooser, settings.ahead()))
                .toList();
        Usual usual = new Usual(chosen);
        Spread spread = new Spread();
        chosen.forEach(one -> one.tell(spread, usual.of(one, one.size(weeks))));
        spread.close();
        GlobalModel global = GlobalModel.train(panel, weeks, settings, seed).orElse(null);
        return chosen.stream()
                .map(one -> one.forecast(weeks, global, spread, usual.of(one, one.size(weeks))))
                .toList();
    }

    private List<Past> pasts(Panel panel, int weeks) {
        int first = weeks - settings.origins() * settings.ahead();
        @Nullable
        GlobalModel then = first <= 0
                ? null
                : GlobalModel.train(panel, first, settings, seed).orElse(null);
        List<Past> pasts = new ArrayList<>();
        for (Series series : panel.series()) {
            if (series.first() < weeks) {
                Past past = new Past(series, settings.ahead());
                for (int origin = Math.max(first, settings.ahead()); origin < weeks; origin += settings.ahead()) {
                    if (origin + settings.ahead() <= weeks) {
                        past.run(origin, then);
                    }
                }
                pasts.add(past);
            }
        }
        return pasts;
    }
}
