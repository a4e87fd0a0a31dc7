package org.countersign.decisions.registry;

import java.util.Locale;
import java.util.Optional;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
import org.countersign.models.evaluation.Evaluation;

/** What a version is worth over the naive ways, as its card says: the whole interval has to lie above nothing. */
final class Advantage {

    private Advantage() {}

    /** Why it may not serve; empty when it may. */
    static Optional<String> whyNot(ModelCard card) {
        String name = card.name() + " " + card.version();
        Optional<Metric> advantage = card.findMetric(Evaluation.ADVANTAGE);
        if (advantage.isEmpty() || advantage.get().low() == null) {
            return Optional.of(
                    name + " has no measured advantage over the naive ways on its card.\nMaybe train it again.");
        }
        Metric measured = advantage.get();
        Double low = measured.low();
        return low != null && low > 0
                ? Optional.empty()
                : Optional.of(name + " does not beat the best naive way beyond doubt: its AUC is " + words(measured)
                        + " above it.\nMaybe it needs more orders, or better data.");
    }

    /** Such as {@code .041 (95 % interval -.012 to .090)}. */
    static String words(Metric metric) {
        String value = number(metric.value());
        return metric.low() == null || metric.high() == null
                ? value
                : value + " (95 % interval " + number(metric.low()) + " to " + number(metric.high()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
