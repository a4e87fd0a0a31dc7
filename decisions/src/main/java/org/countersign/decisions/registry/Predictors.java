package org.countersign.decisions.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.countersign.ledger.registry.Seat;
import org.countersign.models.card.ModelCard;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.scoring.Scorer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models in service. Whoever asks gets a prediction, always: a score, or why there is none ({@code missing},
 * {@code damaged: ...}, {@code failed: ...}, {@code late: ...}, {@code suspended: ...}). Another champion, whichever
 * server seated it, is found by itself within seconds. One that breaks, fails or is late is
 * suspended at once and stays so until a person takes that back.
 */
public final class Predictors {

    private static final Logger LOG = LoggerFactory.getLogger(Predictors.class);

    /** How often the database is asked who serves, and the files whether they are still those that were opened. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final String SUSPENDED = "suspended: ";

    /** A score takes microseconds; one that takes this long says that something is wrong. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ModelStore store;
    private final Lineup lineup;
    private final Suspensions suspensions;
    private final Clock clock;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final OpenVersions others;

    /**
     * A model's place in service.
     *
     * @param scorer the champion, if it can be opened, else {@code why} says why not
     * @param stamp of its files when they were opened
     * @param challenger the version that is tried beside it
     */
    private record Place(
            Optional<Scorer> scorer,
            String version,
            String stamp,
            String why,
            Optional<String> challenger,
            Instant lookedAt) {

        Place seenAt(Instant now, Optional<String> beside) {
            return new Place(scorer, version, stamp, why, beside, now);
        }
    }

    public Predictors(ModelStore store, Lineup lineup, Suspensions suspensions, Clock clock) {
        this.store = store;
        this.lineup = lineup;
        this.others = new OpenVersions(store);
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** Never throws: silence is an answer too. */
    public Prediction predict(String model, Facts facts) {
        Place place = place(model);
        return place.scorer().isEmpty()
                ? new Unavailable(model, place.why())
                : scoreOrSuspend(place.scorer().get(), model, facts);
    }

    /** What a certain version says, in service or not; empty when the store has it no longer. */
    public Optional<Prediction> predict(String model, String version, Facts facts) {
        return say(model, version, scorer -> scorer.score(facts));
    }

    /** As {@link #predict(String, String, Facts)}, without what moved the score: for whoever asks about many cases. */
    public Optional<Prediction> glance(String model, String version, Facts facts) {
        return say(model, version, scorer -> scorer.glance(facts));
    }

    private Optional<Prediction> say(String model, String version, Function<Scorer, Prediction> ask) {
        Place place = place(model);
        if (place.scorer().isPresent() && place.version().equals(version)) {
            return Optional.of(score(place.scorer().get(), model, ask));
        }
        try {
            return others.find(model, version).map(scorer -> score(scorer, model, ask));
        } catch (RuntimeException e) { // a broken file shows in many ways, and all mean: no score
            return Optional.of(new Unavailable(model, damaged(e)));
        }
    }

    /** The champion's card, if there is one that can be read. */
    public Optional<ModelCard> champion(String model) {
        return place(model).scorer().map(Scorer::card);
    }

    /** The version that is tried beside the champion. */
    public Optional<String> challenger(String model) {
        return place(model).challenger();
    }

    /** Why a model is not in service; empty when it is. */
    public Optional<String> silence(String model) {
        Place place = place(model);
        return place.scorer().isPresent() ? Optional.empty() : Optional.of(place.why());
    }

    /** Looks again now. */
    public void refresh(String model) {
        places.compute(model, (name, place) -> look(name, place));
    }

    /** Looks again when somebody asks. */
    public void forget(String model) {
        places.remove(model);
    }

    private Place place(String model) {
        Place place = places.get(model);
        return place != null && isFresh(place)
                ? place
                : places.compute(model, (name, known) -> known != null && isFresh(known) ? known : look(name, known));
    }

    private boolean isFresh(Place place) {
        return clock.instant().isBefore(place.lookedAt().plus(LOOK_AGAIN));
    }

    private Place look(String model, @Nullable Place known) {
        Place place = seen(model, known);
        if (known == null
                || !known.why().equals(place.why())
                || !known.version().equals(place.version())) {
            tell(model, place);
        }
        return place;
    }

    private Place seen(String model, @Nullable Place known) {
        Optional<String> beside = lineup.find(model, Seat.CHALLENGER);
        Optional<String> suspended = suspensions.find(model);
        if (suspended.isPresent()) {
            return silent("", suspended.get(), beside);
        }
        String version = lineup.find(model, Seat.CHAMPION).orElse("");
        if (version.isEmpty()) {
            return silent("", "missing", beside);
        }
        String stamp = store.stamp(model, version);
        if (known != null
                && known.scorer().isPresent()
                && known.version().equals(version)
                && known.stamp().equals(stamp)) {
            return known.seenAt(clock.instant(), beside);
        }
        try {
            return new Place(Optional.of(store.open(model, version)), version, stamp, "", beside, clock.instant());
        } catch (RuntimeException e) { // a broken file shows in many ways, and all mean: no score
            suspensions.suspend(model, version, damaged(e));
            return silent(version, SUSPENDED + damaged(e), beside);
        }
    }

    private Place silent(String version, String why, Optional<String> beside) {
        return new Place(Optional.empty(), version, "", why, beside, clock.instant());
    }

    private static String damaged(RuntimeException e) {
        return "damaged: " + e.getMessage();
    }

    private static void tell(String model, Place place) {
        if (place.scorer().isPresent()) {
            LOG.info("Model {} {} is in service", model, place.version());
        } else {
            LOG.warn("Model {} is not in service: {}", model, place.why());
        }
    }

    private Prediction scoreOrSuspend(Scorer scorer, String model, Facts facts) {
        long start = System.nanoTime();
        Prediction prediction = score(scorer, model, asked -> asked.score(facts));
        long took = System.nanoTime() - start;
        if (took > PATIENCE.toNanos()) {
            prediction = new Unavailable(
                    model, "late: it took " + Duration.ofNanos(took).toMillis() + " ms");
        }
        if (prediction instanceof Unavailable silent) {
            String version = scorer.card().version();
            suspensions.suspend(model, version, silent.why());
            places.put(model, silent(version, SUSPENDED + silent.why(), challenger(model)));
        }
        return prediction;
    }

    private static Prediction score(Scorer scorer, String model, Function<Scorer, Prediction> ask) {
        try {
            return ask.apply(scorer);
        } catch (RuntimeException e) { // a model that fails is silent; the rules say what happens then
            LOG.error("Model {} {} failed", model, scorer.card().version(), e);
            return new Unavailable(model, "failed: " + e.getMessage());
        }
    }
}
