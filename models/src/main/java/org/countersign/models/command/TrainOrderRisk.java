package org.countersign.models.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.card.ModelCard;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.countersign.models.training.OnlineRetail;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.Training;
import org.countersign.models.training.Tuning;

/**
 * The command that trains order risk on the public data set Online Retail II, prints the protocol and the figures, and
 * saves the model: {@code TrainOrderRisk <data folder> <store folder>}. With {@code tune} instead of a store
 * it only compares settings, on months inside the training period.
 */
public final class TrainOrderRisk {

    private static final long SEED = 7;

    private TrainOrderRisk() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("arguments: <data folder> <store folder>, or <data folder> tune");
        }
        Recipe recipe = Recipes.byName("order-risk");
        List<PastOrder> history = OnlineRetail.read(Path.of(args[0], "online_retail_ii"));
        if (args[1].equals("tune")) {
            new Tuning(recipe, Path.of(System.getProperty("java.io.tmpdir"), "weka"))
                    .compare(history, OnlineRetail.PROTOCOL, System.out);
            return;
        }
        Path store = Path.of(args[1]);
        Training training = new Training(store.resolve("weka"), Clock.systemUTC());
        ModelCard card = new ModelStore(store, ShopKey.keptAt(store.resolveSibling("models.key")))
                .save(training.train(recipe, history, OnlineRetail.PROTOCOL, SEED));
        new CardPrinter(System.out).print(card);
    }
}
