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
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Sha256;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Model;
import org.countersign.models.scoring.ModelFile;
import org.countersign.models.scoring.ModelScorer;
import org.countersign.models.scoring.Scorer;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * The folder where trained models live: {@code <model>/<version>/model.bin} with its {@code card.json} and
 * the card's signature. Versions are only ever added. Files are written aside and moved, so a reader sees all of a model
 * or nothing. A model is opened only if its file is the one that its card was written for, and the card is signed here.
 */
public final class ModelStore {

    private static final String MODEL = "model.bin";
    private static final String CARD = "card.json";
    private static final String SIGNATURE = "card.sig";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;
    private final ShopKey key;

    public ModelStore(Path folder, ShopKey key) {
        this.folder = folder;
        this.key = key;
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

    /** Empty when there is no such version. */
    public Optional<ModelCard> find(String model, String version) {
        Path at = version(model, version);
        return Files.exists(at) ? Optional.of(card(at)) : Optional.empty();
    }

    /** Saving the same again changes nothing. */
    public ModelCard save(TrainedModel model) {
        ModelCard card = model.card();
        Path target = version(card.name(), card.version());
        try {
            if (!Files.exists(target)) {
                byte[] text = JSON.writeValueAsBytes(card);
                Path aside = Files.createTempDirectory(Files.createDirectories(target.getParent()), ".new");
                Files.write(aside.resolve(MODEL), ModelFile.write(model.model()));
                Files.write(aside.resolve(CARD), text);
                Files.writeString(aside.resolve(SIGNATURE), key.sign(text));
                Files.move(aside, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("model " + card.name() + " " + card.version() + " was not saved", e);
        }
        return card(target);
    }

    /** Changes whenever somebody touches the files of a version: cheap to ask, so that a break is noticed in service. */
    public String stamp(String model, String version) {
        Path at = version(model, version);
        return Stream.of(MODEL, CARD, SIGNATURE)
                .map(file -> stamp(at.resolve(file)))
                .collect(Collectors.joining(" "));
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() + "@" + now.lastModifiedTime();
        } catch (IOException e) { // a file that is not there has a stamp too
            return "none";
        }
    }

    /** @throws Damaged when the file or its card is not what was saved */
    public Scorer open(String model, String version) {
        Path at = version(model, version);
        if (!Files.exists(at)) {
            throw new IllegalArgumentException("version: there is no " + model + " " + version);
        }
        ModelCard card = signed(at);
        Recipe recipe = Recipes.byName(model);
        if (!card.features().equals(recipe.features())) {
            throw new Damaged(at + " was trained on other features than today's.\nMaybe train it again.", null);
        }
        return new ModelScorer(card, recipe, model(at.resolve(MODEL), card));
    }

    private static Model model(Path file, ModelCard card) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String hash = Sha256.of(bytes);
            if (!hash.equals(card.fileHash())) {
                throw new Damaged(file + " has the hash " + hash + ", but its card says " + card.fileHash(), null);
            }
            return ModelFile.read(bytes);
        } catch (IOException e) {
            throw new Damaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private ModelCard signed(Path version) {
        Path signature = version.resolve(SIGNATURE);
        if (!Files.exists(signature) || !key.signed(bytes(version.resolve(CARD)), text(signature))) {
            throw new Damaged(
                    version.resolve(CARD) + " is not signed with this shop's key.\nMaybe train it again.", null);
        }
        return card(version);
    }

    private static ModelCard card(Path version) {
        Path file = version.resolve(CARD);
        try {
            return JSON.readValue(text(file), ModelCard.class);
        } catch (JsonProcessingException e) {
            throw new Damaged(file + " is no model card: " + e.getOriginalMessage(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Damaged(file + " cannot be read: " + e.getMessage(), e);
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
