package org.countersign.models.evaluation;

import java.util.Arrays;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.Feature;

/** What somebody without a model would do: sort by one feature. */
public final class Naive {

    private Naive() {}

    /** The feature's own numbers in the test, turned round when less of it meant more in training. */
    public static double[] scores(String feature, Dataset train, Dataset test) {
        int column = train.features().stream().map(Feature::name).toList().indexOf(feature);
        double sign = new Ranking(train.column(column), train.y()).auc() < 0.5 ? -1 : 1;
        return Arrays.stream(test.column(column)).map(v -> sign * v).toArray();
    }
}
