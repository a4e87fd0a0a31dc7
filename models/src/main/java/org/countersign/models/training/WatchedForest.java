package org.countersign.models.training;

import weka.classifiers.trees.RandomForest;
import weka.core.Instances;

/**
 * A forest that tells before each of its trees grows; whoever is told may throw, and then the growing ends. Weka copies
 * the trees by serialisation, where it finds none of our classes, so it is the forest that tells.
 */
final class WatchedForest extends RandomForest {

    private static final long serialVersionUID = 1;

    private final transient Runnable told;

    WatchedForest(Runnable told) {
        this.told = told;
    }

    @Override
    protected synchronized Instances getTrainingSet(int iteration) throws Exception {
        told.run();
        return super.getTrainingSet(iteration);
    }
}
