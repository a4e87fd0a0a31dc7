package org.countersign.bench.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Replays a shop's demand week by week under one way of ordering. Each product begins with four weeks of its first half
 * year on the shelf; what is not there is not sold; every way meets the same demand and the same late deliveries.
 */
final class Replay {

    private static final int FULL = 4;
    private static final int LEAD_WEEKS = 2;
    private static final double LATE = 0.2;
    private static final long SEED = 11;

    private final List<Goods> range;
    private final int from;
    private final int to;
    private final int keeps;

    /**
     * @param from the first week that is replayed; what is before is known to every way
     * @param keeps weeks after which a piece is thrown away
     */
    Replay(List<Goods> range, int from, int to, int keeps) {
        this.range = List.copyOf(range);
        this.from = from;
        this.to = to;
        this.keeps = keeps;
    }

    int weeks() {
        return to - from;
    }

    /** One ledger a product, in the order of the range. */
    List<Ledger> run(Way way) {
        List<Store> stores = new ArrayList<>();
        List<Ledger> ledgers = new ArrayList<>();
        for (Goods goods : range) {
            stores.add(new Store((int) Math.ceil(FULL * goods.mean(0, from)), from, keeps));
            ledgers.add(new Ledger());
        }
        for (int week = from; week < to; week++) {
            for (int product = 0; product < range.size(); product++) {
                week(way, range.get(product), week, stores.get(product), ledgers.get(product), product);
            }
        }
        return ledgers;
    }

    private void week(Way way, Goods goods, int week, Store store, Ledger ledger, int product) {
        store.receive(week);
        ledger.spoiled += goods.cost() * store.spoil(week);
        int wanted = goods.wanted(week);
        ledger.wanted += goods.cost() * wanted;
        ledger.sold += goods.cost() * store.sell(wanted);
        ledger.stockWeeks += goods.cost() * store.onHand();
        int pieces = way.order(goods, week, store);
        if (pieces > 0) {
            int lead = LEAD_WEEKS + (new Random(SEED + 1_000L * product + week).nextDouble() < LATE ? 1 : 0);
            store.order(pieces, week + lead);
            way.delivered(7 * lead);
            ledger.orders++;
        }
    }
}
