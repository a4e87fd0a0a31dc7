package org.countersign.ledger.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.json.Json;

/** How files and names stand in one column. */
final class Texts {

    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};
    private static final TypeReference<TreeSet<String>> NAMES = new TypeReference<>() {};

    private Texts() {}

    static String files(RulesetSource source) {
        return Json.write(source.files());
    }

    static Map<String, String> files(String column) {
        return Json.read(column, FILES);
    }

    static String names(Set<String> names) {
        return Json.write(new TreeSet<>(names));
    }

    static Set<String> names(String column) {
        return Json.read(column, NAMES);
    }
}
