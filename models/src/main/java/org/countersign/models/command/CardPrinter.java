package org.countersign.models.command;

import java.io.PrintStream;
import java.util.Locale;
import org.countersign.models.card.DataSheet;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;

/** A model card for a terminal. */
final class CardPrinter {

    private final PrintStream out;

    CardPrinter(PrintStream out) {
        this.out = out;
    }

    void print(ModelCard card) {
        out.println(card.name() + " " + card.version() + ": " + card.predicts());
        period("trained on", card.trainedOn());
        period("tested on", card.testedOn());
        out.println(card.trainer() + " " + card.settings() + ", seed " + card.seed());
        card.metrics().forEach(metric -> out.println(line(metric)));
        card.limits().forEach(limit -> out.println("limit: " + limit));
        out.println("file " + card.fileHash() + ", code " + card.code() + ", Java " + card.jvm());
    }

    private static String line(Metric metric) {
        String figure = String.format(Locale.ROOT, "%-46s %-28s %.4f", metric.method(), metric.name(), metric.value());
        return metric.low() == null || metric.high() == null
                ? figure
                : figure + String.format(Locale.ROOT, "  (%.4f to %.4f)", metric.low(), metric.high());
    }

    private void period(String word, DataSheet sheet) {
        out.printf(
                Locale.ROOT,
                "%s %s to %s: %d orders, %.4f of them cancelled or returned%n",
                word,
                sheet.from().toLocalDate(),
                sheet.to().toLocalDate(),
                sheet.rows(),
                sheet.positiveRate());
    }
}
