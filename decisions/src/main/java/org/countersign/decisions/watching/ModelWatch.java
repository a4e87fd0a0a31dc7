package org.countersign.decisions.watching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.registry.Predictors;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.watching.Advice;
import org.countersign.ledger.watching.Advice.Extent;
import org.countersign.ledger.watching.Advice.Stretch;
import org.countersign.ledger.watching.Measured;
import org.countersign.ledger.watching.Measurements;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Reference;
import org.countersign.models.evaluation.Treatment;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;
import org.countersign.models.watching.Drift;
import org.countersign.models.watching.Kind;
import org.countersign.models.watching.Measure;
import org.countersign.models.watching.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Measures the models in service now and then, and takes out of service what has drifted beyond its bound. A person who
 * puts one back has seen that evidence: from then on only what came after counts.
 */
public final class ModelWatch {

    private final Champions champions;
    private final Advice advice;
    private final Measurements measurements;
    private final ModelStanding standing;
    private final ModelRegister register;
    private final WatchSettings settings;
    private final Clock clock;

    /** Who serves. */
    public interface Champions {

        Optional<ModelCard> find(String model);

        /** Something has changed: look again. */
        void forget(String model);

        static Champions of(Predictors predictors) {
            return new Champions() {
                @Override
                public Optional<ModelCard> find(String model) {
                    return predictors.champion(model);
                }

                @Override
                public void forget(String model) {
                    predictors.forget(model);
                }
            };
        }
    }

    public ModelWatch(
            Champions champions,
            Advice advice,
            Measurements measurements,
            ModelStanding standing,
            ModelRegister register,
            WatchSettings settings,
            Clock clock) {
        this.champions = champions;
        this.advice = advice;
        this.measurements = measurements;
        this.standing = standing;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** Measures what is due, inside its caller's transaction; says how many models that were. */
    public int tick() {
        if (!measurements.mine()) {
            return 0;
        }
        int measured = 0;
        for (Recipe recipe : Recipes.all()) {
            boolean due = measurements
                    .lastTime(recipe.name())
                    .map(last -> !last.plus(settings.every()).isAfter(clock.instant()))
                    .orElse(true);
            measured += due && !measure(recipe).isEmpty() ? 1 : 0;
        }
        return measured;
    }

    /** Empty when the model does not serve, was made before models were watched, or has met too little so far. */
    List<Measured> measure(Recipe recipe) {
        ModelCard card = champions.find(recipe.name()).orElse(null);
        Reference reference = card == null ? null : card.reference();
        if (card == null || reference == null) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Measured> all = new ArrayList<>(drift(recipe, card, reference, now));
        all.addAll(truth(recipe, card, reference, now));
        all.addAll(fairness(recipe, card, now));
        measurements.add(all);
        String why = all.stream()
                .filter(m -> m.breached() && suspends(Kind.of(m.kind())))
                .map(Measured::words)
                .collect(Collectors.joining("; "));
        if (!why.isEmpty()) {
            standing.suspend(recipe.name(), card.version(), "drift: " + why);
            champions.forget(recipe.name());
        }
        return all;
    }

    private List<Measured> drift(Recipe recipe, ModelCard card, Reference reference, Instant now) {
        Stretch lately = lately(card, now);
        Extent extent = advice.extent(lately);
        if (!isEnough(extent, now)) {
            return List.of();
        }
        Evidence evidence = evidence(recipe, lately, extent, now);
        return new Drift(recipe.features(), reference, settings.bounds())
                .measure(evidence.seen(), evidence.monthly()).stream()
                        .map(m -> measured(m, card, evidence.currency(), now))
                        .toList();
    }

    private boolean isEnough(Extent extent, Instant now) {
        Instant first = extent.first();
        return extent.rows() >= settings.bounds().rows()
                && first != null
                && !first.plus(settings.span()).isAfter(now);
    }

    private List<Measured> truth(Recipe recipe, ModelCard card, Reference reference, Instant now) {
        Stretch ripe = ripe(recipe, card, now);
        Extent extent = advice.extent(ripe);
        if (extent.rows() < settings.bounds().rows()) {
            return List.of();
        }
        Evidence evidence = evidence(recipe, ripe, extent, now);
        int baseline = recipe.features().stream().map(Feature::name).toList().indexOf(recipe.baseline());
        String label = recipe.features().get(baseline).label();
        return new Truth(reference, baseline, label, settings.bounds())
                .measure(evidence.seen(), evidence.monthly()).stream()
                        .map(m -> measured(m, card, evidence.currency(), now))
                        .toList();
    }

    private boolean suspends(Kind kind) {
        return kind.suspends() || (kind == Kind.FAIRNESS && settings.fairnessSuspends());
    }

    /** Once a month: how it treated groups, on the last month's decisions of which the truth is known. */
    private List<Measured> fairness(Recipe recipe, ModelCard card, Instant now) {
        boolean due = fairness(recipe.name())
                .map(last -> !last.at().plus(settings.fairnessEvery()).isAfter(now)
                        || !last.version().equals(card.version()))
                .orElse(true);
        Stretch ripe = ripe(recipe, card, now);
        if (!due || advice.extent(ripe).rows() < settings.bounds().rows()) {
            return List.of();
        }
        Evenness found = Evenness.of(recipe, advice.list(ripe, settings.most()), now);
        return found.known()
                ? List.of(new Measured(
                        now,
                        card.name(),
                        card.version(),
                        Kind.FAIRNESS.word(),
                        null,
                        found.rows(),
                        found.worst(),
                        null,
                        null,
                        Treatment.BOUND,
                        found.breached(),
                        found.words(),
                        null,
                        null,
                        Json.write(found.fairness())))
                : List.of();
    }

    /** What was measured last of how a model treats groups. */
    public Optional<Measured> fairness(String model) {
        return measurements.findLast(model, Kind.FAIRNESS.word());
    }

    /** Of several servers one gets it, until its transaction ends. */
    public boolean mine() {
        return measurements.mine();
    }

    /** The breach that a person has to answer for: of the version that serves, and not suspended for it already. */
    public Optional<Measured> breach(String model) {
        String serving = champions.find(model).map(ModelCard::version).orElse("");
        return fairness(model)
                .filter(found -> found.breached() && found.version().equals(serving));
    }

    private Evidence evidence(Recipe recipe, Stretch stretch, Extent extent, Instant now) {
        Instant first = extent.first() == null ? stretch.from() : extent.first();
        return Evidence.of(
                recipe,
                advice.list(stretch, settings.most()),
                extent.rows(),
                Duration.between(first, stretch.to()),
                now);
    }

    /** What it met lately; after a person put it back, since then. */
    private Stretch lately(ModelCard card, Instant now) {
        Instant from = later(now.minus(settings.window()), resumed(card.name()).orElse(Instant.EPOCH));
        return new Stretch(card.name(), card.version(), from, now);
    }

    /** Decisions old enough that their truth is known; after a person put it back, those whose truth ripened since. */
    private Stretch ripe(Recipe recipe, ModelCard card, Instant now) {
        Instant to = now.minus(recipe.horizon());
        Instant resumed =
                resumed(card.name()).map(at -> at.minus(recipe.horizon())).orElse(Instant.EPOCH);
        return new Stretch(
                card.name(), card.version(), earlier(to, later(to.minus(settings.truthWindow()), resumed)), to);
    }

    private Optional<Instant> resumed(String model) {
        return register.findLast(model, List.of("resumed")).map(ModelEvent::at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Measured measured(Measure m, ModelCard card, @Nullable String currency, Instant now) {
        BigDecimal money = currency == null ? null : money(m);
        return new Measured(
                now,
                card.name(),
                card.version(),
                m.kind().word(),
                m.feature(),
                m.rows(),
                m.value(),
                m.low(),
                m.high(),
                m.bound(),
                m.breached(),
                m.words(),
                money,
                money == null ? null : currency,
                Json.write(m.groups()));
    }

    private static @Nullable BigDecimal money(Measure m) {
        Double money = m.money();
        return money == null ? null : BigDecimal.valueOf(money).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** How far the evidence reaches just now. */
    public Progress progress(String model) {
        Instant now = clock.instant();
        Optional<ModelCard> card = champions.find(model);
        Extent lately = card.map(c -> advice.extent(lately(c, now))).orElse(new Extent(0, null));
        Recipe recipe = Recipes.byName(model);
        int ripe = card.map(c -> advice.extent(ripe(recipe, c, now)).rows()).orElse(0);
        Instant first = lately.first();
        return new Progress(
                card.map(ModelCard::version).orElse(null),
                card.isPresent() && card.get().reference() == null,
                lately.rows(),
                settings.bounds().rows(),
                first == null ? null : first.plus(settings.span()),
                ripe,
                recipe.horizon(),
                advice.silent(model, now.minus(settings.window()), now));
    }

    /**
     * @param version the one that serves; null when none does
     * @param blind whether its card does not say what to hold it against
     * @param from when the stretch will be long enough to measure
     * @param ripe decisions of which the truth is known
     * @param silent decisions of the last window that had to do without a score
     */
    public record Progress(
            @Nullable String version,
            boolean blind,
            int rows,
            int rowsNeeded,
            @Nullable Instant from,
            int ripe,
            Duration horizon,
            int silent) {}
}
