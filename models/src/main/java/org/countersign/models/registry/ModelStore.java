package org.countersign.models.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Sha256;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Forest;
import org.countersign.models.scoring.ForestFile;
import org.countersign.models.scoring.ForestScorer;
import org.countersign.models.scoring.Scorer;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * The folder where trained models live: {@code <model>/<version>/model.forest} with its {@code card.json}, and
 * {@code <model>/champion} with the version in service. Files are written aside and moved, so a reader sees all of a
 * model or nothing. A model is opened only if its file is the one that its card was written for.
 */
public final class ModelStore {

    private static final String MODEL = "model.forest";
    private static final String CARD = "card.json";
    private static final String CHAMPION = "champion";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;

    public ModelStore(Path folder) {
        this.folder = folder;
    }

    /** Every model's every version, the youngest first. */
    public List<ModelCard> list() {
        return folders(folder).stream()
                .flatMap(model -> folders(model).stream())
                .map(ModelStore::card)
                .sorted(Comparator.comparing(ModelCard::name)
                        .thenComparing(ModelCard::trainedAt, Comparator.reverseOrder()))
                .toList();
    }

    /** The version in service; empty when the model was never trained. */
    public Optional<ModelCard> champion(String model) {
        Path pointer = folder.resolve(word(model)).resolve(CHAMPION);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        return Optional.of(card(version(model, text(pointer).strip())));
    }

    public ModelCard save(TrainedModel model, boolean champion) {
        ModelCard card = model.card();
        Path target = version(card.name(), card.version());
        try {
            if (!Files.exists(target)) {
                Path aside = Files.createTempDirectory(Files.createDirectories(target.getParent()), ".new");
                Files.write(aside.resolve(MODEL), ForestFile.write(model.forest()));
                Files.writeString(aside.resolve(CARD), JSON.writeValueAsString(card));
                Files.move(aside, target);
            }
            if (champion) {
                crown(card.name(), card.version());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("model " + card.name() + " " + card.version() + " was not saved", e);
        }
        return card(target);
    }

    /** Puts a saved version into service. */
    public void crown(String model, String version) {
        Path target = version(model, version);
        if (!Files.exists(target)) {
            throw new IllegalArgumentException("version: there is no " + model + " " + version);
        }
        try {
            Path aside = Files.createTempFile(target.getParent(), ".champion", "");
            Files.writeString(aside, version);
            Files.move(aside, target.resolveSibling(CHAMPION), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(model + " " + version + " was not made champion", e);
        }
    }

    /** @throws Damaged when the file or its card is not what was saved */
    public Scorer open(String model, String version) {
        Path at = version(model, version);
        if (!Files.exists(at)) {
            throw new IllegalArgumentException("version: there is no " + model + " " + version);
        }
        ModelCard card = card(at);
        Recipe recipe = Recipes.byName(model);
        if (!card.features().equals(recipe.features())) {
            throw new Damaged(at + " was trained on other features than today's.\nMaybe train it again.", null);
        }
        return new ForestScorer(card, recipe, forest(at.resolve(MODEL), card));
    }

    private static Forest forest(Path file, ModelCard card) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String hash = Sha256.of(bytes);
            if (!hash.equals(card.fileHash())) {
                throw new Damaged(file + " has the hash " + hash + ", but its card says " + card.fileHash(), null);
            }
            return ForestFile.read(bytes);
        } catch (IOException e) {
            throw new Damaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static ModelCard card(Path version) {
        Path file = version.resolve(CARD);
        try {
            return JSON.readValue(text(file), ModelCard.class);
        } catch (JsonProcessingException e) {
            throw new Damaged(file + " is no model card: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Damaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child ->
                            WORD.matcher(child.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(parent + " cannot be listed", e);
        }
    }

    private Path version(String model, String version) {
        return folder.resolve(word(model)).resolve(word(version));
    }

    /** Names become paths, so they are words and nothing else. */
    private static String word(String name) {
        if (!WORD.matcher(name).matches()) {
            throw new IllegalArgumentException("name: '" + name + "' may have letters, digits and hyphens only");
        }
        return name;
    }

    /** A model's file or card cannot be trusted. */
    public static final class Damaged extends RuntimeException {
        Damaged(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
