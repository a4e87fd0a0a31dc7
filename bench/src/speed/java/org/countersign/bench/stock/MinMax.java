package org.countersign.bench.stock;

/**
 * What shops do by hand: a least and a most for each product, worked out once from the first half year (three weeks'
 * demand with a reserve for 95 %, and four weeks more), in whole packs; they stay.
 */
record MinMax(int known, int pack) implements Way {

    private static final double HORIZON = 3;
    private static final double NINETY_FIVE = 1.645;
    private static final double COVER = 4;

    @Override
    public String name() {
        return "fixed min-max";
    }

    @Override
    public int order(Goods goods, int week, Store store) {
        double mean = goods.mean(0, known);
        double least = mean * HORIZON + NINETY_FIVE * goods.deviation(0, known) * Math.sqrt(HORIZON);
        int position = store.onHand() + store.onOrder();
        if (position > least || mean == 0) {
            return 0;
        }
        double wanted = least + COVER * mean - position;
        return (int) Math.ceil(wanted / pack) * pack;
    }
}
