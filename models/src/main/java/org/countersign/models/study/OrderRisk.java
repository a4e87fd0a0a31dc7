package org.countersign.models.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.OnlineRetail;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.Trainer;
import org.countersign.models.training.Training;

/** The shop's own recipe on the orders of Online Retail II. */
public final class OrderRisk implements Study {

    private final Recipe recipe = Recipes.byName("order-risk");

    @Override
    public String name() {
        return recipe.name();
    }

    @Override
    public String dataset() {
        return "Online Retail II order-cancellation/return within 60 d";
    }

    @Override
    public String protocol() {
        return "orders with a customer; yes when a line is cancelled within 60 days; trained on March 2010 to April 2011,"
                + " tested on July to September 2011";
    }

    @Override
    public Trainer trainer() {
        return Trainer.of(recipe.settings());
    }

    @Override
    public String baseline() {
        return recipe.baseline();
    }

    @Override
    public List<Floor> floors() {
        return List.of(new Floor(Figure.AUC, 0.723));
    }

    @Override
    public List<String> limits() {
        return recipe.limits();
    }

    @Override
    public Split read(Path data) {
        Dataset all = Training.examples(recipe, OnlineRetail.read(data.resolve("online_retail_ii")));
        return new Split(
                all.where(row -> OnlineRetail.PROTOCOL.trains(Objects.requireNonNull(row.at()))),
                all.where(row -> OnlineRetail.PROTOCOL.tests(Objects.requireNonNull(row.at()))));
    }
}
