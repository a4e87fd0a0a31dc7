package org.countersign.ledger.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person out of a value. Columns and the fields of JSON documents are told apart by their names alone, so that
 * yesterday's documents, an unreadable event and tomorrow's table are treated alike: what only a person has is removed,
 * what points to the person is replaced, and in all else the person's words are looked for. Amounts, quantities,
 * countries and times stay.
 */
final class Redaction {

    /** Whose the row is. */
    enum Row {
        /** The person's: every field of a person is this person's. */
        OWN,
        /** An event about the person, as it was sent: what the contract does not know is nobody's business any more. */
        EVENT,
        /** About several people: only what names this one. */
        SHARED,
        /** Somebody else's, or nobody's. */
        OTHER
    }

    private static final Set<String> REMOVED =
            Set.of("email", "name", "address", "street", "city", "postcode", "phone", "comment", "note");
    private static final Set<String> POINTING = Set.of("customerid", "customer", "person");
    private static final Set<String> IN_OWN_WORDS = Set.of("text", "got", "trackingnumber");
    private static final Set<String> KEPT = Set.of(
            "sku",
            "description",
            "category",
            "orderid",
            "returnid",
            "currency",
            "country",
            "carrier",
            "method",
            "ruleset",
            "rulesetversion",
            "rule",
            "feature",
            "label",
            "model",
            "version",
            "hash",
            "type",
            "specversion",
            "source",
            "decisionid",
            "signedby",
            "postedby",
            "claimedby",
            "askedby",
            "answeredby",
            "shownto",
            "setby",
            "saidby",
            "undoneby",
            "reviewer",
            "by",
            "labelurl",
            "bodyhash");

    /** Besides what ends with "id". */
    private static final Set<String> KEYS = Set.of("subject", "businesskey", "ida", "idb");

    /** A word of a list, such as {@code too-late}, is nobody's own. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");

    private static final Pattern NUMBER_OR_TIME =
            Pattern.compile("-?\\d+(\\.\\d+)?|\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+(Z|[+-]\\d\\d:\\d\\d))?");

    private static final JsonNode GONE = MissingNode.getInstance();

    private final Person person;
    private final Row row;
    private final Words words;

    Redaction(Person person, Row row, Words words) {
        this.person = person;
        this.row = row;
        this.words = words;
    }

    static boolean isCode(String value) {
        return CODE.matcher(value).matches();
    }

    /** What stands in the column from now on; null when nothing does. */
    @Nullable
    String of(String column, String value) {
        if (isDocument(value)) {
            try {
                JsonNode before = Json.tree(value);
                JsonNode after = document(before.deepCopy());
                return after.equals(before) ? value : after.toString();
            } catch (IllegalArgumentException e) {
                return words.outOf(value); // it only looked like one
            }
        }
        return field(name(column), value, isOwn());
    }

    private static boolean isDocument(String value) {
        return value.startsWith("{") || value.startsWith("[");
    }

    private JsonNode document(JsonNode node) {
        return walk("", node, isOwn());
    }

    private boolean isOwn() {
        return row == Row.OWN || row == Row.EVENT;
    }

    private JsonNode walk(String name, JsonNode node, boolean own) {
        if (node instanceof ObjectNode object) {
            boolean whose = whose(object, own);
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                boolean unknown = row == Row.EVENT && !EventFields.isKnown(field.getKey());
                JsonNode after = unknown ? GONE : walk(name(field.getKey()), field.getValue(), whose);
                if (after.isMissingNode()) {
                    object.remove(field.getKey());
                } else {
                    object.set(field.getKey(), after);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, walk("", array.get(i), own));
            }
        } else if (node.isTextual()) {
            String after = field(name, node.textValue(), own);
            return after == null ? GONE : TextNode.valueOf(after);
        } else if (own && node.isNumber() && (POINTING.contains(name) || REMOVED.contains(name))) {
            return TextNode.valueOf(person.pseudonym()); // an id or a postcode, sent as a number
        }
        return node;
    }

    /** A customer's object within the document says whose it is; any other is whoever's the object around it is. */
    private boolean whose(ObjectNode object, boolean own) {
        boolean personal = object.has("email") || object.has("name") || object.has("address");
        JsonNode id = object.path(object.has("customerId") || !personal ? "customerId" : "id");
        if (row == Row.OTHER || id.isMissingNode() || id.isNull()) {
            return own;
        }
        return person.pseudonyms().containsKey(id.asText());
    }

    private @Nullable String field(String name, String value, boolean own) {
        String key = person.pseudonyms().get(value.strip());
        if (row != Row.OTHER && POINTING.contains(name)) {
            if (key != null) {
                return key;
            }
            return own ? person.pseudonym() : words.outOf(value);
        }
        if (own && REMOVED.contains(name)) {
            return null;
        }
        if (own && (IN_OWN_WORDS.contains(name) || (name.equals("reason") && !isCode(value)))) {
            return Words.GONE;
        }
        return KEPT.contains(name) || isNumberOrTime(name, value) ? value : words.outOf(value);
    }

    /** An amount may look like an id of digits; a subject that does is one. */
    private static boolean isNumberOrTime(String name, String value) {
        boolean key = name.endsWith("id") || KEYS.contains(name);
        return !key && NUMBER_OR_TIME.matcher(value).matches();
    }

    private static String name(String column) {
        return column.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
