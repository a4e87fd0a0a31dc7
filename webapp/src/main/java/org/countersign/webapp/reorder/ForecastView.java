package org.countersign.webapp.reorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countersign.domain.reorder.StoredForecast;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What will be sold of a product, week by week. */
@Schema(name = "Forecast")
public record ForecastView(
        @Schema(required = true, example = "85123A") String sku,
        @Schema(required = true) Instant madeAt,
        @Schema(required = true, example = "sold in most weeks") String regularity,
        @Schema(required = true, description = "how it was forecast", example = "theta") String method,
        @Schema(required = true, description = "weeks of the past on which that was tried") int tested,
        @Schema(required = true, description = "pieces a week that it was off there, on average") String error,
        @Schema(required = true) List<WeekView> weeks) {

    /** One week. */
    @Schema(name = "ForecastWeek")
    public record WeekView(
            @Schema(required = true, description = "its first day") LocalDate monday,
            @Schema(required = true, description = "as often more as less is sold") String likely,
            @Schema(required = true, description = "the mean; what adds up over weeks") String expected,
            @Schema(required = true, description = "sold in nine weeks of ten") String low,
            @Schema(required = true, description = "not exceeded in nine weeks of ten") String high) {

        static WeekView of(StoredForecast.Week w) {
            return new WeekView(
                    w.monday(),
                    w.likely().toPlainString(),
                    w.expected().toPlainString(),
                    w.low().toPlainString(),
                    w.high().toPlainString());
        }
    }

    static ForecastView of(StoredForecast f) {
        return new ForecastView(
                f.sku(),
                f.madeAt(),
                f.regularity(),
                f.method(),
                f.tested(),
                f.error().toPlainString(),
                f.weeks().stream().map(WeekView::of).toList());
    }
}
