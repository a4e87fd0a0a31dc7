package org.countersign.bench.stock;

/** What a way of ordering came to for one product, in money at cost where it is money. */
final class Ledger {

    double wanted;
    double sold;
    double stockWeeks;
    double spoiled;
    int orders;

    /** What is left: the margin, which is as much as the cost, less a fifth of the stock a year, two an order, and waste. */
    double profit() {
        return sold - 0.2 * stockWeeks / 52 - 2.0 * orders - spoiled;
    }

    void add(Ledger other) {
        wanted += other.wanted;
        sold += other.sold;
        stockWeeks += other.stockWeeks;
        spoiled += other.spoiled;
        orders += other.orders;
    }
}
