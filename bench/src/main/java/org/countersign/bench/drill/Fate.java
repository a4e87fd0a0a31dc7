package org.countersign.bench.drill;

/** What the outside has in mind for an order at a supplier; its number decides, so everybody knows without asking. */
enum Fate {
    DELIVERED,
    /** Signed if need be and never delivered: a person takes it back, wherever it stands. */
    TAKEN_BACK,
    /** Refused by the person who is asked; delivered when nobody was asked. */
    REFUSED;

    private static final int TAKEN_BACK_EVERY = 7;
    private static final int REFUSED_EVERY = 11;

    static Fate of(String orderId) {
        int number = Integer.parseInt(orderId.replaceAll("\\D", ""));
        if (number % TAKEN_BACK_EVERY == 0) {
            return TAKEN_BACK;
        }
        return number % REFUSED_EVERY == 0 ? REFUSED : DELIVERED;
    }
}
