package org.countersign.rules.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;

/**
 * The rule sets that come with Countersign: what a new installation starts with. They lie on the class path, each in its
 * folder; a list names the files, because folders inside an archive can't be looked through everywhere.
 */
public final class ShippedRulesets {

    private static final String LIST = "shipped.txt";
    private static final String FOLDER = "/org/countersign/rules/";

    private ShippedRulesets() {}

    public static List<RulesetSource> all() {
        Map<RulesetId, Map<String, String>> files = new TreeMap<>();
        read(LIST).lines().filter(line -> !line.isBlank()).forEach(path -> {
            int slash = path.lastIndexOf('/');
            files.computeIfAbsent(RulesetId.of(path.substring(0, slash)), id -> new TreeMap<>())
                    .put(path.substring(slash + 1), read(path));
        });
        return files.entrySet().stream()
                .map(set -> new RulesetSource(set.getKey(), set.getValue()))
                .toList();
    }

    private static String read(String path) {
        try (InputStream in = ShippedRulesets.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + path + " is missing in this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + path + " can't be read", e);
        }
    }
}
