package org.countersign.bench.stock;

import org.countersign.models.demand.Series;

/**
 * A product as the replay knows it.
 *
 * @param cost of one piece at the supplier; it is sold for twice as much
 */
record Goods(Series series, double cost) {

    int wanted(int week) {
        return (int) Math.round(series.sold(week));
    }

    double mean(int from, int to) {
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += series.sold(week);
        }
        return to > from ? sum / (to - from) : 0;
    }

    double deviation(int from, int to) {
        double mean = mean(from, to);
        double squares = 0;
        for (int week = from; week < to; week++) {
            squares += (series.sold(week) - mean) * (series.sold(week) - mean);
        }
        return to - from > 1 ? Math.sqrt(squares / (to - from - 1)) : 0;
    }
}
