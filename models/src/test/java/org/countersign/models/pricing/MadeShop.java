package org.countersign.models.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made shop whose products' true elasticities are known. */
final class MadeShop {

    private static final int WEEKS = 104;

    final List<PricedSales> sales = new ArrayList<>();
    final Map<String, Double> truth = new HashMap<>();
    private final Random random;

    private MadeShop(long seed) {
        random = new Random(seed);
    }

    /**
     * Categories about -2, a half apart; products a half apart in them. Weeks wobble, each like the one before, and counts
     * scatter.
     *
     * @param usual units that most products sell in a week
     * @param moving share of products whose price moves
     */
    static MadeShop of(long seed, int categories, int products, double usual, double moving) {
        MadeShop shop = new MadeShop(seed);
        for (int category = 0; category < categories; category++) {
            double mean = -2 + 0.5 * shop.random.nextGaussian();
            for (int product = 0; product < products; product++) {
                double elasticity = mean + 0.5 * shop.random.nextGaussian();
                shop.add("C" + category, "P" + category + "-" + product, elasticity, usual, moving);
            }
        }
        return shop;
    }

    private void add(String category, String sku, double elasticity, double usual, double moving) {
        boolean moves = random.nextDouble() < moving;
        double level = Math.log(usual) + 0.7 * random.nextGaussian();
        double price = 0;
        double wobble = 0;
        int moved = 0;
        List<PricedWeek> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            if (moves && week > 0 && random.nextInt(10) == 0) {
                double fresh = 0.15 * random.nextGaussian();
                moved += Math.abs(fresh - price) > 0.01 ? 1 : 0;
                price = fresh;
            }
            wobble = 0.4 * wobble + 0.3 * random.nextGaussian();
            weeks.add(new PricedWeek(week, count(Math.exp(level + elasticity * price + wobble)), 2 + price));
        }
        truth.put(sku, elasticity);
        sales.add(new PricedSales(sku, category, weeks, moved));
    }

    private double count(double mean) {
        if (mean > 200) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double left = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > left) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    double truth(Estimate estimate) {
        return truth.getOrDefault(estimate.sku(), Double.NaN);
    }
}
