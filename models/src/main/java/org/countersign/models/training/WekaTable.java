package org.countersign.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countersign.models.recipe.Feature;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Rows as Weka wants them, and its answers to rows of ours. */
final class WekaTable {

    private static final List<String> CLASSES = List.of("no", "yes");

    private final Instances rows;

    private WekaTable(Instances rows) {
        this.rows = rows;
    }

    static WekaTable of(List<Feature> features, double[][] x, boolean[] y) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        features.forEach(feature -> attributes.add(new Attribute(feature.name())));
        attributes.add(new Attribute("outcome", CLASSES));
        Instances rows = new Instances("rows", attributes, x.length);
        rows.setClassIndex(features.size());
        for (int i = 0; i < x.length; i++) {
            rows.add(new DenseInstance(1, withClass(x[i], y[i] ? 1 : 0)));
        }
        return new WekaTable(rows);
    }

    void build(Classifier classifier) {
        try {
            classifier.buildClassifier(rows);
        } catch (TrainingCancelled e) {
            throw e;
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException(
                    "Weka's " + classifier.getClass().getSimpleName() + " did not learn: " + e.getMessage(), e);
        }
    }

    /** The probabilities of no and yes. */
    double[] distribution(Classifier classifier, double[] x) {
        DenseInstance row = new DenseInstance(1, withClass(x, 0));
        row.setDataset(rows);
        try {
            return classifier.distributionForInstance(row);
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException(
                    "Weka's " + classifier.getClass().getSimpleName() + " did not answer: " + e.getMessage(), e);
        }
    }

    private static double[] withClass(double[] x, double y) {
        double[] row = Arrays.copyOf(x, x.length + 1);
        row[x.length] = y;
        return row;
    }
}
