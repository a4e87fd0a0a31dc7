package org.countersign.processes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.countersign.domain.event.Problem;

/**
 * Checks JSON against a schema and says what is wrong in a way that its author can act on: where, what the contract
 * expects there in its own words, and what was got.
 */
final class Schemas {

    private static final int SHOWN = 80;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = new HashSet<>();

    static {
        Currency.getAvailableCurrencies().forEach(c -> CURRENCIES.add(c.getCurrencyCode()));
    }

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .format(format("country", Schemas::isCountry))
                    .format(format("currency", CURRENCIES::contains))
                    .build()));

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();

    private Schemas() {}

    /** A schema ready to check with; thread-safe. */
    static JsonSchema compile(JsonNode schema) {
        JsonSchema compiled = FACTORY.getSchema(schema, CONFIG);
        compiled.initializeValidators();
        return compiled;
    }

    /** @param at where the checked part stands in what was sent, as a JSON pointer */
    static List<Problem> problems(JsonSchema schema, JsonNode value, String code, String at) {
        List<Problem> problems = new ArrayList<>();
        for (ValidationMessage message : schema.validate(value)) {
            problems.add(problem(schema.getSchemaNode(), message, code, at));
        }
        return problems;
    }

    private static Problem problem(JsonNode schema, ValidationMessage message, String code, String at) {
        String keyword = message.getSchemaLocation().getFragment().toString();
        JsonNode rule = schema.at(keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))));
        String path = at + message.getInstanceLocation();
        if (message.getType().equals("required")) {
            String name = message.getProperty();
            return new Problem(
                    code, path + "/" + name, expected(rule.path("properties").path(name), message), "nothing", false);
        }
        return new Problem(code, path, expected(rule, message), shown(message.getInstanceNode()), false);
    }

    private static String expected(JsonNode rule, ValidationMessage message) {
        String described = rule.path("description").asText("");
        return described.isEmpty() ? message.getError() : message.getError() + ": " + described;
    }

    private static String shown(JsonNode got) {
        String text = got.toString();
        String kind = got.getNodeType().name().toLowerCase(Locale.ROOT);
        return (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...") + " (" + kind + ")";
    }

    /** ISO 3166-1, and the codes it leaves to its users: Kosovo is XK, Northern Ireland XI, an unknown place ZZ. */
    private static boolean isCountry(String code) {
        return COUNTRIES.contains(code) || code.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
    }

    private static Format format(String name, java.util.function.Predicate<String> holds) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return holds.test(value);
            }
        };
    }
}
