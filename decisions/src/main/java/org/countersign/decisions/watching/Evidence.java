package org.countersign.decisions.watching;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Fate;
import org.countersign.ledger.watching.AdvisedDecision;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.watching.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that a model advised, as the watch sees them.
 *
 * @param monthly value of a month's orders: their mean value, by how many there are in 30 days
 * @param currency the one that most of them are in; the others' money is not counted. Null where no money is in it
 */
record Evidence(List<Seen> seen, double monthly, @Nullable String currency) {

    private static final double MONTH = 30;

    /**
     * @param all the youngest first: an order that was judged twice counts as it was judged last
     * @param rows how many there were before a sample was drawn
     * @param over how long a time
     */
    static Evidence of(Recipe recipe, List<AdvisedDecision> all, int rows, Duration over, Instant now) {
        Set<String> subjects = new HashSet<>();
        List<AdvisedDecision> last =
                all.stream().filter(d -> subjects.add(d.facts().subject())).toList();
        String currency = commonest(last);
        double mean = last.stream()
                .filter(d -> Objects.equals(d.currency(), currency))
                .map(AdvisedDecision::amount)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(0);
        double orders = rows * (double) last.size() / Math.max(1, all.size());
        double days = Math.max(1, over.toHours() / 24.0);
        return new Evidence(
                last.stream().map(d -> seen(recipe, d, now)).toList(), mean * orders * MONTH / days, currency);
    }

    private static Seen seen(Recipe recipe, AdvisedDecision decision, Instant now) {
        Map<String, Double> moved = new HashMap<>();
        for (Attribution attribution : decision.said().attributions()) {
            moved.put(attribution.feature(), attribution.contribution());
        }
        double[] contributions = recipe.features().stream()
                .map(Feature::name)
                .mapToDouble(name -> moved.getOrDefault(name, 0.0))
                .toArray();
        Fate fate = decision.fate();
        Boolean happened = fate == null ? null : recipe.truth(fate, now).orElse(null);
        return new Seen(
                recipe.read(decision.facts()), contributions, decision.said().value(), happened);
    }

    private static @Nullable String commonest(List<AdvisedDecision> all) {
        Map<String, Integer> often = new HashMap<>();
        all.stream()
                .map(AdvisedDecision::currency)
                .filter(Objects::nonNull)
                .forEach(currency -> often.merge(currency, 1, Integer::sum));
        return often.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
