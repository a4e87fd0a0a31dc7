package org.countersign.models.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.models.card.ModelCard;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.Recipe;

/** A model in service: reads the features, scores, and says which feature moved the score how far. */
public final class ModelScorer implements Scorer {

    private static final Comparator<Attribution> STRONGEST_FIRST =
            Comparator.comparingDouble((Attribution a) -> -Math.abs(a.contribution()));

    private final ModelCard card;
    private final Recipe recipe;
    private final Model model;
    private final Explainer explainer;

    public ModelScorer(ModelCard card, Recipe recipe, Model model) {
        this.card = card;
        this.recipe = recipe;
        this.model = model;
        this.explainer = model.explainer();
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Prediction.Scored score(Facts facts) {
        double[] x = read(facts);
        return scored(x, attributions(explainer.contributions(x), recipe.show(facts)));
    }

    @Override
    public Prediction.Scored glance(Facts facts) {
        return scored(read(facts), List.of());
    }

    private double[] read(Facts facts) {
        double[] x = recipe.read(facts);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException(recipe.features().get(i).name() + ": is missing, it is " + x[i]);
            }
        }
        return x;
    }

    private Prediction.Scored scored(double[] x, List<Attribution> attributions) {
        return new Prediction.Scored(
                card.name(),
                card.version(),
                model.value(x),
                model instanceof Forest forest ? forest.agreement(x) : null,
                explainer.base(),
                attributions,
                model.scale() == Scale.LOG_ODDS ? Prediction.LOG_ODDS : null);
    }

    @Override
    public double value(Facts facts) {
        return model.value(recipe.read(facts));
    }

    private List<Attribution> attributions(double[] contributions, List<String> shown) {
        List<Feature> features = recipe.features();
        List<Attribution> all = new ArrayList<>(features.size());
        for (int i = 0; i < features.size(); i++) {
            Feature feature = features.get(i);
            all.add(new Attribution(feature.name(), feature.label(), shown.get(i), contributions[i]));
        }
        all.sort(STRONGEST_FIRST);
        return all;
    }
}
