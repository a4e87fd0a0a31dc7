package org.countersign.decisions.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.countersign.models.card.ModelCard;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.scoring.Scorer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models in service. Whoever asks gets a prediction, always: a score, or why there is none ({@code missing},
 * {@code damaged: ...}, {@code failed: ...}, {@code late: ...}, {@code suspended: ...}). A champion that is saved later,
 * by this server or by a command beside it, is found by itself within seconds. One that breaks, fails or is late is
 * suspended at once and stays so until a person takes that back.
 */
public final class Predictors {

    private static final Logger LOG = LoggerFactory.getLogger(Predictors.class);

    /** How often the store is asked whether there is a newer champion: rarely, because that reads a file. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** A score takes microseconds; one that takes this long says that something is wrong. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ModelStore store;
    private final Suspensions suspensions;
    private final Clock clock;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    /** A model's place in service: its champion if it can be opened, else why not. */
    private record Seat(Optional<Scorer> scorer, String version, String why, Instant lookedAt) {

        Seat seenAt(Instant now) {
            return new Seat(scorer, version, why, now);
        }
    }

    public Predictors(ModelStore store, Suspensions suspensions, Clock clock) {
        this.store = store;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** Never throws: silence is an answer too. */
    public Prediction predict(String model, Facts facts) {
        Seat seat = seat(model);
        return seat.scorer().isEmpty()
                ? new Unavailable(model, seat.why())
                : scoreOrSuspend(seat.scorer().get(), model, facts);
    }

    /** What a certain version says, in service or not; empty when the store has it no longer. */
    public Optional<Prediction> predict(String model, String version, Facts facts) {
        Seat seat = seat(model);
        if (seat.scorer().isPresent() && seat.version().equals(version)) {
            return Optional.of(score(seat.scorer().get(), model, facts));
        }
        boolean known = store.list().stream()
                .anyMatch(c -> c.name().equals(model) && c.version().equals(version));
        if (!known) {
            return Optional.empty();
        }
        Seat old = open(model, version);
        return Optional.of(
                old.scorer().isEmpty()
                        ? new Unavailable(model, old.why())
                        : score(old.scorer().get(), model, facts));
    }

    /** The champion's card, if there is one that can be read. */
    public Optional<ModelCard> champion(String model) {
        return seat(model).scorer().map(Scorer::card);
    }

    /** Why a model is not in service; empty when it is. */
    public Optional<String> silence(String model) {
        Seat seat = seat(model);
        return seat.scorer().isPresent() ? Optional.empty() : Optional.of(seat.why());
    }

    /** Looks into the store now. */
    public void refresh(String model) {
        seats.compute(model, (name, seat) -> look(name, seat));
    }

    private Seat seat(String model) {
        Seat seat = seats.get(model);
        return seat != null && isFresh(seat)
                ? seat
                : seats.compute(model, (name, known) -> known != null && isFresh(known) ? known : look(name, known));
    }

    private boolean isFresh(Seat seat) {
        return clock.instant().isBefore(seat.lookedAt().plus(LOOK_AGAIN));
    }

    private Seat look(String model, @Nullable Seat known) {
        Seat seat = seen(model, known);
        if (known == null || !known.why().equals(seat.why()) || !known.version().equals(seat.version())) {
            tell(model, seat);
        }
        return seat;
    }

    private Seat seen(String model, @Nullable Seat known) {
        Optional<String> suspended = suspensions.find(model);
        if (suspended.isPresent()) {
            return silent("", suspended.get());
        }
        String version;
        try {
            version = store.champion(model).map(ModelCard::version).orElse("");
        } catch (RuntimeException e) { // whatever is wrong with the store, orders are decided without a score
            return broken(model, "", damaged(e));
        }
        if (version.isEmpty()) {
            return silent("", "missing");
        }
        if (known != null && known.scorer().isPresent() && known.version().equals(version)) {
            return known.seenAt(clock.instant());
        }
        Seat seat = open(model, version);
        return seat.scorer().isPresent() ? seat : broken(model, version, seat.why());
    }

    private Seat broken(String model, String version, String why) {
        suspensions.suspend(model, version, why);
        return silent(version, why);
    }

    private Seat open(String model, String version) {
        try {
            return new Seat(Optional.of(store.open(model, version)), version, "", clock.instant());
        } catch (RuntimeException e) { // a broken file shows in many ways, and all mean: no score
            return silent(version, damaged(e));
        }
    }

    private Seat silent(String version, String why) {
        return new Seat(Optional.empty(), version, why, clock.instant());
    }

    private static String damaged(RuntimeException e) {
        return "damaged: " + e.getMessage();
    }

    private static void tell(String model, Seat seat) {
        if (seat.scorer().isPresent()) {
            LOG.info("Model {} {} is in service", model, seat.version());
        } else {
            LOG.warn("Model {} is not in service: {}", model, seat.why());
        }
    }

    private Prediction scoreOrSuspend(Scorer scorer, String model, Facts facts) {
        long start = System.nanoTime();
        Prediction prediction = score(scorer, model, facts);
        long took = System.nanoTime() - start;
        if (took > PATIENCE.toNanos()) {
            prediction = new Unavailable(
                    model, "late: it took " + Duration.ofNanos(took).toMillis() + " ms");
        }
        if (prediction instanceof Unavailable silent) {
            String version = scorer.card().version();
            suspensions.suspend(model, version, silent.why());
            seats.put(model, silent(version, "suspended: " + silent.why()));
        }
        return prediction;
    }

    private static Prediction score(Scorer scorer, String model, Facts facts) {
        try {
            return scorer.score(facts);
        } catch (RuntimeException e) { // a model that fails is silent; the rules say what happens then
            LOG.error("Model {} {} failed", model, scorer.card().version(), e);
            return new Unavailable(model, "failed: " + e.getMessage());
        }
    }
}
