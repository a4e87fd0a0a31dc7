package org.countersign.decisions.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.records.AnsweredPair;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.records.RecordAnswers;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.models.card.ModelCard;
import org.countersign.models.quality.TrainingRefused;
import org.countersign.models.recipe.PairRecipe;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;
import org.countersign.models.training.TrainingCancelled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains models from the shop's own history. A new version is kept, with its card; whether it serves is for people to
 * decide.
 */
public final class Trainer {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);
    private static final long SEED = 1;
    private static final String AUC = "AUC";

    private final Training training;
    private final ModelStore store;
    private final History history;
    private final Deliveries deliveries;
    private final RecordAnswers answers;
    private final ModelRegister register;
    private final Clock clock;
    private final ConcurrentMap<String, TrainingRun> underWay = new ConcurrentHashMap<>();

    public Trainer(
            Training training,
            ModelStore store,
            History history,
            Deliveries deliveries,
            RecordAnswers answers,
            ModelRegister register,
            Clock clock) {
        this.training = training;
        this.store = store;
        this.history = history;
        this.deliveries = deliveries;
        this.answers = answers;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Takes seconds to minutes, and one training of a model at a time.
     *
     * @param by who asked for it; null when it was its time
     * @throws IllegalArgumentException when there is no such model or the history is too short
     * @throws IllegalStateException when this model is being trained already
     * @throws TrainingCancelled when somebody stopped it
     */
    public ModelCard trainFromHistory(String model, @Nullable String by) {
        TrainingRun run = new TrainingRun(clock.instant(), by);
        if (underWay.putIfAbsent(model, run) != null) {
            throw new IllegalStateException("model: " + model + " is being trained already");
        }
        try {
            ModelCard card = store.save(train(Recipes.byName(model), run));
            note(card, by);
            return card;
        } catch (TrainingCancelled e) {
            register.add(new ModelEvent(clock.instant(), model, null, "cancelled", run.cancelledBy(), null));
            throw e;
        } catch (TrainingRefused e) {
            register.add(new ModelEvent(clock.instant(), model, null, "refused", by, e.getMessage()));
            throw e;
        } catch (RuntimeException e) { // noted, whatever it was, and still its caller's
            register.add(new ModelEvent(clock.instant(), model, null, "failed", by, "training: " + e.getMessage()));
            throw e;
        } finally {
            underWay.remove(model);
        }
    }

    @SuppressWarnings("StreamToIterable") // years of orders pass by once, they don't fit into memory
    private TrainedModel train(Recipe recipe, TrainingRun run) {
        if (recipe instanceof PairRecipe pairs) {
            return training.trainFromAnswers(pairs, answered(pairs), SEED, run);
        }
        try (Stream<PastOrder> past = past(recipe)) {
            return training.train(recipe, past::iterator, SEED, run);
        }
    }

    private List<AnsweredPair> answered(PairRecipe recipe) {
        List<AnsweredPair> answered = answers.list(recipe.kind());
        if (answered.isEmpty()) {
            throw new IllegalArgumentException(
                    "answers: nobody has said yet of two " + recipe.kind().word()
                            + " records whether they are one.\nMaybe search for duplicates first, and answer in the inbox.");
        }
        return answered;
    }

    private Stream<PastOrder> past(Recipe recipe) {
        Instant now = clock.instant();
        Stream<PastOrder> imported = history.read(Instant.EPOCH, now);
        return recipe.learnsFromOwnOrders()
                ? InTimeOrder.merge(imported, deliveries.read(Instant.EPOCH, now))
                : imported;
    }

    /** How far the training of a model has come; empty when it is not being trained. */
    public Optional<TrainingRun> underWay(String model) {
        return Optional.ofNullable(underWay.get(model));
    }

    /** Stops it at its next step; nothing of it is kept. False when it is not being trained. */
    public boolean cancel(String model, String by) {
        Optional<TrainingRun> run = underWay(model);
        run.ifPresent(one -> one.cancel(by));
        return run.isPresent();
    }

    private void note(ModelCard card, @Nullable String by) {
        String auc = AUC + " " + card.findMetric(AUC).map(Advantage::words).orElse("not measured");
        LOG.info("Model {} {} was trained by {}: {}", card.name(), card.version(), by, auc);
        register.add(new ModelEvent(clock.instant(), card.name(), card.version(), "trained", by, auc));
    }
}
