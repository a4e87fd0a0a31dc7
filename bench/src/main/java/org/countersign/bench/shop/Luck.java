package org.countersign.bench.shop;

import java.util.Random;

/** Chance that is the same for the same thing: what happens to an order does not depend on when we are asked. */
record Luck(long seed) {

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double of(String what) {
        Random random = new Random(seed * 31 + what.hashCode());
        random.nextInt();
        return random.nextDouble();
    }
}
