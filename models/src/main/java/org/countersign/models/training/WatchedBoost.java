package org.countersign.models.training;

import weka.classifiers.meta.LogitBoost;

/** Boosting that tells before each of its rounds; whoever is told may throw, and then the boosting ends. */
final class WatchedBoost extends LogitBoost {

    private static final long serialVersionUID = 1;

    private final transient Runnable told;

    WatchedBoost(Runnable told) {
        this.told = told;
    }

    @Override
    public boolean next() throws Exception {
        told.run();
        return super.next();
    }
}
