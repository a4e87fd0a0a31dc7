package org.countersign.decisions.pricing;

/** What may hold a price back, in the order in which it does: the floor has the last word. */
enum PriceGuard {
    CEILING("PRC-901", "ceiling"),
    MOVE("PRC-902", "largest move of a day"),
    POINT("PRC-903", "price point"),
    ADVERTISED("PRC-904", "minimum advertised price"),
    FLOOR("PRC-905", "floor over cost");

    private final String rule;
    private final String words;

    PriceGuard(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    String rule() {
        return rule;
    }

    String words() {
        return words;
    }
}
