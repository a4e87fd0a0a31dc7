package org.countersign.models.scoring;

import java.util.Random;

/** Random small forests, to check arithmetic against. */
final class Forests {

    private Forests() {}

    static Forest random(int features, int trees, int depth, long seed) {
        Random random = new Random(seed);
        Forest.Builder forest = new Forest.Builder(features);
        for (int i = 0; i < trees; i++) {
            forest.tree();
            grow(forest, features, depth, random);
        }
        return forest.build();
    }

    private static int grow(Forest.Builder forest, int features, int depth, Random random) {
        if (depth == 0 || random.nextInt(8) == 0) {
            double yes = random.nextDouble();
            return forest.leaf(1 + random.nextInt(50), 1 - yes, yes);
        }
        int split = forest.split(random.nextInt(features), random.nextDouble());
        grow(forest, features, depth - 1, random);
        forest.right(split);
        grow(forest, features, depth - 1, random);
        forest.close(split);
        return split;
    }
}
