package org.countersign.bench.shop;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.card.Fairness.Share;
import org.countersign.models.card.Metric;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.evaluation.Wilson;
import org.countersign.models.fulfilment.LateDelivery;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Model;
import org.countersign.models.training.Periods;
import org.countersign.models.training.Progress;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;

/**
 * What warnings before the promised day are worth: how many late parcels are warned about, and how many warnings are
 * needless, at several bounds of the score. In the demo's world by the model, by the carrier's own word and by both; on
 * public data by the study's model alone, for there is no carrier in it. Counted in parcels of the time after training:
 * one counts as warned when the score reaches the bound at any of its moments.
 */
final class LateWarnings {

    private static final long SEED = 20_24;
    private static final double[] BOUNDS = {0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7};

    private final Carriage carriage = new Carriage(new Luck(SEED));
    private final Map<String, Carriage.Parcel> parcels = new HashMap<>();
    private final PrintStream out;

    private LateWarnings(PrintStream out) {
        this.out = out;
    }

    /** A parcel of the test: what became of it, whether its carrier told beforehand, and its highest score before. */
    private record Tested(boolean late, boolean told, double score) {}

    /** {@code WEKA_HOME LAST_DAY [DATA_FOLDER]} */
    public static void main(String[] args) {
        LateWarnings measure = new LateWarnings(System.out);
        measure.world(new ShopSimulator(SEED, OffsetDateTime.parse(args[1])), Path.of(args[0]));
        if (args.length > 2 && !args[2].isBlank() && Files.isDirectory(Path.of(args[2]))) {
            measure.publicData(Path.of(args[2]));
        }
    }

    private void world(ShopSimulator shop, Path home) {
        List<PastOrder> history = history(shop);
        Recipe recipe = new LateDelivery();
        Clock clock = Clock.fixed(shop.now().toInstant(), shop.now().getOffset());
        long start = System.nanoTime();
        TrainedModel trained = new Training(home, clock).train(recipe, history, 1);
        out.printf(
                Locale.ROOT,
                "The demo's world: %d orders, trained in %.1f s on %d rows, tested on %d, of which %d late%n",
                history.size(),
                (System.nanoTime() - start) / 1e9,
                trained.card().trainedOn().rows(),
                trained.card().testedOn().rows(),
                trained.card().testedOn().positives());
        for (Metric metric : trained.card().metrics()) {
            out.println(metric);
        }
        List<Tested> tested = tested(recipe, history, trained);
        table(tested, true);
    }

    private void publicData(Path data) {
        var study = new org.countersign.models.study.LateDelivery();
        Split split = study.read(data);
        Model model = study.trainer().train(split.train(), 7, Progress.UNSEEN);
        out.println(study.dataset() + ": trained on " + split.train().size() + " orders");
        table(
                split.test().rows().stream()
                        .map(row -> new Tested(row.y(), false, model.value(row.x())))
                        .toList(),
                false);
    }

    private List<PastOrder> history(ShopSimulator shop) {
        Map<String, Integer> weights =
                shop.products().stream().collect(Collectors.toMap(Product::sku, Product::weightGrams));
        List<PastOrder> all = new ArrayList<>();
        shop.history(sale -> {
            if (sale.cancelledAt() == null) {
                OrderPlaced order = sale.order();
                Carriage.Parcel parcel = carriage.parcel(order, weights);
                Carriage.Journey journey = carriage.journey(parcel);
                parcels.put(order.orderId(), parcel);
                all.add(PastOrder.of(order, List.of())
                        .brought(new PastDelivery(
                                parcel.carrier(),
                                parcel.promisedBy(),
                                journey.dispatchedAt(),
                                journey.deliveredAt(),
                                parcel.weightGrams())));
            }
        });
        return all;
    }

    private List<Tested> tested(Recipe recipe, List<PastOrder> history, TrainedModel trained) {
        Dataset all = Training.examples(recipe, history);
        Periods periods = Periods.of(
                Objects.requireNonNull(all.row(0).at()),
                Objects.requireNonNull(all.row(all.size() - 1).at()),
                recipe.horizon());
        Map<String, Double> scores = new HashMap<>();
        for (Dataset.Row row : all.rows()) {
            if (periods.tests(Objects.requireNonNull(row.at()))) {
                scores.merge(row.id().split(" ", -1)[0], trained.model().value(row.x()), Math::max);
            }
        }
        return scores.entrySet().stream()
                .map(entry -> tested(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Tested tested(String orderId, double score) {
        Carriage.Journey journey = carriage.journey(Objects.requireNonNull(parcels.get(orderId)));
        return new Tested(journey.late(), journey.told(), score);
    }

    private void table(List<Tested> tested, boolean carriers) {
        out.println(tested.size() + " parcels tested, late "
                + tested.stream().filter(Tested::late).count());
        if (carriers) {
            line("the carrier alone", tested, Tested::told);
        }
        for (double bound : BOUNDS) {
            line("score >= " + bound, tested, t -> t.score() >= bound);
            if (carriers) {
                line("  or the carrier", tested, t -> t.score() >= bound || t.told());
            }
        }
    }

    private void line(String name, List<Tested> tested, Predicate<Tested> warns) {
        int late = (int) tested.stream().filter(Tested::late).count();
        int warned = (int) tested.stream().filter(warns).count();
        int hits = (int) tested.stream().filter(warns).filter(Tested::late).count();
        out.printf(
                Locale.ROOT,
                "%-18s late ones warned %s   needless %s   (%d warnings)%n",
                name,
                share(hits, late),
                share(warned - hits, warned),
                warned);
    }

    private static String share(int part, int whole) {
        Share share = Wilson.share(part, whole);
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", share.value(), share.low(), share.high());
    }
}
