package org.countersign.rules.table;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;
import org.kie.internal.io.ResourceFactory;

/** What other engines say to the same inputs. Answers are brought to one form of text, so that 5 and 5.00 are the same. */
final class Oracles {

    static final String ERROR = "error";
    private static final DmnEngine CAMUNDA =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private Oracles() {}

    /** Asks one table of one file. */
    interface Oracle {
        String ask(Map<String, @Nullable Object> facts);
    }

    static String ours(Table table, Map<String, @Nullable Object> facts) {
        try {
            return plain(table.evaluate(facts).value());
        } catch (TableConflict e) {
            return ERROR;
        }
    }

    /** Empty when KIE can't build the file, or the decision needs others that would have to be run first. */
    static Optional<Oracle> kie(byte[] xml, String decision) {
        DMNRuntime runtime = built(xml);
        if (runtime == null || runtime.getModels().isEmpty()) {
            return Optional.empty();
        }
        DMNModel model = runtime.getModels().get(0);
        if (model.hasErrors()
                || !(model.getDecisionByName(decision) instanceof DecisionNodeImpl node)
                || !node.getDependencies().values().stream().allMatch(InputDataNode.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(facts -> {
            DMNContext context = runtime.newContext();
            nested(facts, true).forEach(context::set);
            DMNDecisionResult result =
                    runtime.evaluateByName(model, context, decision).getDecisionResultByName(decision);
            boolean fine = result != null
                    && !result.hasErrors()
                    && result.getEvaluationStatus() == DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED;
            return fine ? plain(result.getResult()) : ERROR;
        });
    }

    private static @Nullable DMNRuntime built(byte[] xml) {
        try {
            return DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(ResourceFactory.newByteArrayResource(xml)))
                    .getOrElse(null);
        } catch (RuntimeException e) {
            return null; // it imports another file
        }
    }

    static Oracle camunda(Table table) {
        DmnDecision decision = CAMUNDA.parseDecision(table.id(), new ByteArrayInputStream(DmnXml.write(table)));
        return facts -> {
            try {
                return plain(table, CAMUNDA.evaluateDecisionTable(decision, nested(facts, false)));
            } catch (RuntimeException e) {
                return ERROR;
            }
        };
    }

    private static String plain(Table table, DmnDecisionTableResult result) {
        List<@Nullable Object> said = new ArrayList<>();
        result.forEach(row -> said.add(
                table.outputs().size() > 1
                        ? row.getEntryMap()
                        : row.getEntryMap().values().stream().findFirst().orElse(null)));
        return switch (table.hitPolicy()) {
            case COLLECT -> plain(said);
            case RULE_ORDER, OUTPUT_ORDER -> said.isEmpty() ? plain(null) : plain(said);
            default -> said.isEmpty() ? plain(null) : plain(said.get(0));
        };
    }

    private static Map<String, @Nullable Object> nested(Map<String, @Nullable Object> facts, boolean kie) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        facts.forEach((path, value) -> {
            Period months = value instanceof Months count ? Period.ofMonths(count.count()) : null;
            put(nested, path, months == null ? value : kie ? new ComparablePeriod(months) : months);
        });
        return nested;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> facts, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            facts.put(path, value);
        } else {
            Object inner = facts.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<>());
            put((Map<String, @Nullable Object>) inner, path.substring(dot + 1), value);
        }
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> sorted = new TreeMap<>();
            map.forEach((name, said) -> sorted.put(String.valueOf(name), plain(said)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Oracles::plain).toList().toString();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return String.valueOf(value).replaceFirst("^(\\d\\d:\\d\\d|.*T\\d\\d:\\d\\d)$", "$1:00");
    }
}
