package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.domain.reorder.StoredForecast;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.Sales;
import org.countersign.models.demand.DemandForecaster;
import org.countersign.models.demand.Forecast;
import org.countersign.models.demand.Panel;
import org.countersign.models.demand.PanelBuilder;

/** Forecasts the whole range from the shop's own sales of two years, and keeps what comes of it. One run at a time. */
public final class Demand {

    private static final int WEEKS = 104;

    private final Sales sales;
    private final Forecasts forecasts;
    private final DemandForecaster forecaster;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();

    public Demand(Sales sales, Forecasts forecasts, DemandForecaster forecaster, Clock clock) {
        this.sales = sales;
        this.forecasts = forecasts;
        this.forecaster = forecaster;
        this.clock = clock;
    }

    public boolean isUnderWay() {
        return underWay.get();
    }

    /** Outside of a transaction: it may take minutes. Returns how many products have a forecast now; 0 while one runs. */
    public int forecast() {
        if (!underWay.compareAndSet(false, true)) {
            return 0;
        }
        try {
            long run = forecasts.begin(clock.instant());
            Panel panel = panel();
            List<StoredForecast> all = panel.weeks() == 0
                    ? List.of()
                    : forecaster.forecast(panel).stream()
                            .map(one -> stored(one, panel))
                            .toList();
            forecasts.save(all);
            forecasts.end(run, clock.instant(), all.size());
            return all.size();
        } finally {
            underWay.set(false);
        }
    }

    private Panel panel() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.minusWeeks(WEEKS);
        PanelBuilder builder = new PanelBuilder(from, today);
        sales.since(from.atStartOfDay().toInstant(ZoneOffset.UTC), builder::sold);
        sales.emptyShelves(from, builder::without);
        return builder.build();
    }

    private StoredForecast stored(Forecast f, Panel panel) {
        Instant now = clock.instant();
        LocalDate next = panel.monday().plusWeeks(panel.weeks());
        return new StoredForecast(
                f.sku(),
                now,
                f.kind().words(),
                f.method(),
                f.tested(),
                cents(f.error()),
                f.weeks().stream()
                        .map(w -> new StoredForecast.Week(
                                next.plusWeeks(w.ahead() - 1L),
                                cents(w.likely()),
                                cents(w.expected()),
                                cents(w.low()),
                                cents(w.high())))
                        .toList());
    }

    private static BigDecimal cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
