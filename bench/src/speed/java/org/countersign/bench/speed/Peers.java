package org.countersign.bench.speed;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.countersign.bench.measure.Work;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The same policies and the same table in the engines that a shop might use instead, written by our own DMN export. */
final class Peers {

    private static final List<Table> TABLES = List.of(
            Table.parse("policies.table.csv", Policies.asTable()),
            Table.parse("bands.table.csv", Policies.table(20, "Bands")));

    private Peers() {}

    /** An engine's answer to one order: how many rows fit. */
    interface Peer {
        int fitting();

        default Work work() {
            return this::fitting;
        }
    }

    /** @param feel its FEEL engine, or the older JUEL */
    static Peer camunda(OrderFacts order, boolean feel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        if (!feel) {
            configuration.enableFeelLegacyBehavior(true);
            configuration.setDefaultInputExpressionExpressionLanguage("juel");
        }
        DmnEngine engine = configuration.buildEngine();
        List<DmnDecision> decisions = TABLES.stream()
                .map(table -> engine.parseDecision(table.id(), new ByteArrayInputStream(DmnXml.write(table))))
                .toList();
        Map<String, Object> variables = variables(order);
        return () -> {
            int rows = 0;
            for (DmnDecision decision : decisions) {
                rows += engine.evaluateDecisionTable(decision, variables).size();
            }
            return rows;
        };
    }

    static Peer kie(OrderFacts order) {
        List<DMNRuntime> runtimes = TABLES.stream()
                .map(table -> {
                    Resource dmn = ResourceFactory.newReaderResource(
                            new StringReader(new String(DmnXml.write(table), StandardCharsets.UTF_8)));
                    dmn.setSourcePath(table.id() + ".dmn");
                    return DMNRuntimeBuilder.fromDefaults()
                            .buildConfiguration()
                            .fromResources(List.of(dmn))
                            .getOrElseThrow(IllegalStateException::new);
                })
                .toList();
        Map<String, Object> variables = variables(order);
        return () -> {
            int rows = 0;
            for (DMNRuntime runtime : runtimes) {
                DMNModel model = runtime.getModels().get(0);
                DMNContext context = runtime.newContext();
                variables.forEach(context::set);
                Object said = runtime.evaluateAll(model, context)
                        .getDecisionResults()
                        .get(0)
                        .getResult();
                rows += said instanceof List<?> many ? many.size() : said == null ? 0 : 1;
            }
            return rows;
        };
    }

    private static Map<String, Object> variables(OrderFacts o) {
        return Map.of(
                "order",
                Map.of(
                        "total",
                        o.total(),
                        "units",
                        o.units(),
                        "weightGrams",
                        o.weightGrams(),
                        "customer",
                        Map.of(
                                "guest", o.customer().guest(),
                                "firstOrder", o.customer().firstOrder(),
                                "tier", o.customer().tier(),
                                "refusedBefore", o.customer().refusedBefore(),
                                "cancelled", o.customer().cancelled()),
                        "shipping",
                        Map.of(
                                "abroad", o.shipping().abroad(),
                                "country", o.shipping().country(),
                                "method", o.shipping().method()),
                        "payment",
                        Map.of(
                                "method", o.payment().method(),
                                "state", o.payment().state())));
    }
}
