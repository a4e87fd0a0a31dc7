package org.countersign.models.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.domain.pricing.Elasticity.Source;
import org.countersign.models.pricing.Estimate;
import org.countersign.models.pricing.PriceResponse;
import org.countersign.models.pricing.PricedSalesBuilder;

/**
 * What a shop that knows its orders and nothing else can tell of its prices: the data set Online Retail II, learnt as every
 * shop's own sales are, on both years and on each alone.
 */
public final class ShopPrices {

    private static final LocalDate FIRST = LocalDate.of(2009, 11, 30);
    private static final int YEAR = 53;
    private static final int WEEKS = 105;

    /** A product in the first year and in the second. */
    private record Twice(Estimate first, Estimate second) {

        boolean isAgreed() {
            return Math.abs(first.value() - second.value())
                    <= Math.hypot(first.high() - first.value(), second.high() - second.value());
        }

        boolean isOwn() {
            return first.source() == Source.OWN && second.source() == Source.OWN;
        }
    }

    private final List<Estimate> all;
    private final List<Twice> twice;

    private ShopPrices(List<Estimate> all, List<Twice> twice) {
        this.all = all;
        this.twice = twice;
    }

    /** @param data the folder with one folder for each public data set */
    public static ShopPrices learn(Path data) {
        PricedSalesBuilder both = builder(0, WEEKS);
        PricedSalesBuilder first = builder(0, YEAR);
        PricedSalesBuilder second = builder(YEAR, WEEKS);
        OnlineRetail.each(data, (sku, day, quantity, price) -> {
            both.sold(sku, day, quantity, price);
            first.sold(sku, day, quantity, price);
            second.sold(sku, day, quantity, price);
        });
        Map<String, Estimate> later =
                learn(second).stream().collect(Collectors.toMap(Estimate::sku, Function.identity()));
        List<Twice> twice = new ArrayList<>();
        learn(first).forEach(one -> {
            Estimate other = later.get(one.sku());
            if (other != null) {
                twice.add(new Twice(one, other));
            }
        });
        return new ShopPrices(learn(both), twice);
    }

    private static PricedSalesBuilder builder(int from, int to) {
        return new PricedSalesBuilder(FIRST.plusWeeks(from), FIRST.plusWeeks(to));
    }

    /** The data know no categories: a product borrows from the whole range. */
    private static List<Estimate> learn(PricedSalesBuilder builder) {
        return PriceResponse.learn(builder.build(sku -> ""), PricedSalesBuilder.DRIVERS)
                .elasticities();
    }

    public int products() {
        return all.size();
    }

    public long moved() {
        return all.stream().filter(one -> one.moves() > 0).count();
    }

    public long told() {
        return all.stream().filter(Estimate::isTold).count();
    }

    /** Told, and most of it by the product's own prices. */
    public long toldByItself() {
        return all.stream()
                .filter(one -> one.isTold() && one.source() == Source.OWN)
                .count();
    }

    /** So many in a hundred lie below it. */
    public double percentile(int hundredths) {
        double[] sorted = all.stream().mapToDouble(Estimate::value).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * hundredths / 100)];
    }

    /** Products whose own prices tell most in both years. */
    public long twiceByThemselves() {
        return twice.stream().filter(Twice::isOwn).count();
    }

    /** Share of these whose two years agree within what their intervals allow. */
    public double agreed() {
        return twice.stream().filter(Twice::isOwn).filter(Twice::isAgreed).count() / (double) twiceByThemselves();
    }
}
