package org.countersign.models.card;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.models.recipe.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Everything worth knowing about one version of a model, kept beside its file as JSON.
 *
 * @param version last day it learnt from and the start of its file's hash: the same data, seed and code give the same
 * @param settings the trainer's settings by name
 * @param metrics figures on {@code testedOn}, a later period that the model has not seen; baselines are among them
 * @param code version of Countersign that trained it
 * @param fileHash SHA-256 of the model's file in hex, checked whenever it is opened
 * @param reference what it is watched against; null on a card from before models were watched
 * @param quality what the gate found in the data; null on a card from before there was one
 * @param fairness how it treats groups of people
 * @param proof what it showed on the rows that it had not seen; null on a card from before it was kept
 */
public record ModelCard(
        String name,
        String version,
        String predicts,
        Instant trainedAt,
        String trainer,
        Map<String, String> settings,
        long seed,
        DataSheet trainedOn,
        DataSheet testedOn,
        List<Feature> features,
        List<Metric> metrics,
        String intendedUse,
        List<String> limits,
        String code,
        String jvm,
        String fileHash,
        @Nullable Reference reference,
        @Nullable QualityReport quality,
        Fairness fairness,
        @Nullable Proof proof) {

    public static final String MODEL = "model";

    public ModelCard {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        features = List.copyOf(features);
        metrics = List.copyOf(metrics);
        limits = List.copyOf(limits);
        fairness = Objects.requireNonNullElse(fairness, Fairness.NONE); // a card from before it was measured has none
    }

    /** The model's own figure of that name, such as {@code AUC}. */
    public Optional<Metric> findMetric(String metric) {
        return findMetric(MODEL, metric);
    }

    public Optional<Metric> findMetric(String method, String metric) {
        return metrics.stream()
                .filter(m -> m.method().equals(method) && m.name().equals(metric))
                .findFirst();
    }
}
