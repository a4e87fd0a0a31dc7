package org.countersign.processes.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.testing.Databases;
import org.countersign.processes.runtime.CamundaRuntime;
import org.countersign.processes.runtime.EngineSettings;
import org.countersign.processes.runtime.EngineTuning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** The diagram itself: steps are fakes, every test overrides what is different from the happy path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FulfilmentProcessTest {

    private static final Pattern CALL = Pattern.compile("fulfilment\\.(\\w+)\\(([^{}]*?)\\)(?=[ })=!]|$)");

    private final Set<String> covered = new TreeSet<>();
    private ProcessEngine engine;
    private CamundaRuntime runtime;
    private FakeSteps steps;
    private String order;
    private Instant now;

    @BeforeAll
    void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("fulfilment-process-test");
        configuration.setJdbcUrl("jdbc:h2:mem:fulfilment-process-test;DB_CLOSE_DELAY=-1;" + Databases.H2_OPTIONS);
        configuration.setJobExecutorActivate(false);
        Map<Object, Object> beans = new HashMap<>() {
            @Override
            public Object get(Object name) {
                return steps;
            }

            @Override
            public boolean containsKey(Object name) {
                return Fulfilment.BEAN.equals(name);
            }
        };
        EngineTuning.tune(configuration, beans, EngineSettings.from(new Setting(key -> null, key -> null)));
        engine = configuration.buildProcessEngine();
        EngineTuning.deploy(engine, List.of(Fulfilment.DIAGRAM));
        runtime = new CamundaRuntime(engine);
    }

    @BeforeEach
    void fresh(TestInfo test) {
        steps = new FakeSteps();
        order = test.getDisplayName();
        now = Instant.now();
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @AfterEach
    void collect() {
        ClockUtil.reset();
        engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(covered::add);
    }

    @AfterAll
    void every_element_was_reached() {
        Set<String> all = model().getModelElementsByType(FlowNode.class).stream()
                // The engine keeps no history of a compensation's boundary; its handler's tells the same.
                .filter(node ->
                        !node.getId().startsWith("undo-") || node.getId().equals("undo-everything"))
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(covered);
        engine.close();
        assertThat(all).as("elements that no test reaches").isEmpty();
    }

    @Test
    void all_goes_well() {
        begin("verdict after assess", "approve", "payment", "awaited");
        waitsAt("payment-answered");
        steps.says("payment", "captured");
        message("payment-answered");
        waitsAt("dispatched");
        message("dispatched");
        waitsAt("await-delivery");
        message("delivered");
        ended("order-delivered");
        assertThat(steps.done)
                .containsExactly(
                        "validate",
                        "price",
                        "assess",
                        "release by ",
                        "reserve",
                        "capture",
                        "choose carrier",
                        "print label",
                        "foresee",
                        "settle");
    }

    @Test
    void everything_is_known_already() {
        begin("dispatched", "true", "delivered", "true");
        ended("order-delivered");
    }

    @Test
    void validation_refuses() {
        begin("verdict after validate", "refuse");
        ended("order-refused");
        assertThat(steps.done).containsExactly("validate", "refuse by ");
    }

    @Test
    void validation_doubts_and_a_person_approves() {
        begin("verdict after price", "escalate");
        waitsAt("countersign-order");
        assertThat(steps.done).doesNotContain("assess").endsWith("ask countersign");
        answer("countersign-order", "approve");
        assertThat(steps.done).contains("release by ada");
    }

    @Test
    void pricing_refuses() {
        begin("verdict after price", "refuse");
        ended("order-refused");
    }

    @Test
    void assessment_refuses() {
        begin("verdict after assess", "refuse");
        ended("order-refused");
    }

    @Test
    void assessment_escalates_time_passes_and_a_person_refuses() {
        begin("verdict after assess", "escalate");
        pass(Duration.ofHours(3));
        assertThat(steps.done).endsWith("remind countersign");
        pass(Duration.ofHours(2));
        assertThat(steps.done).endsWith("escalate countersign");
        waitsAt("countersign-order");
        answer("countersign-order", "refuse");
        ended("order-refused");
        assertThat(steps.done).endsWith("refuse by ada");
    }

    @Test
    void stock_is_coming_and_comes() {
        begin("stock after 1", "coming");
        waitsAt("wait-for-stock");
        message("stock-arrived");
        waitsAt("dispatched");
    }

    @Test
    void stock_is_looked_for_again() {
        begin("stock after 1", "coming");
        pass(Duration.ofHours(7));
        assertThat(steps.done).contains("reserve").endsWith("choose carrier", "print label", "foresee");
    }

    @Test
    void a_shortage_is_asked_about_and_waited_for() {
        begin("stock after 1", "short");
        waitsAt("resolve-shortage");
        assertThat(steps.done).endsWith("ask stock-shortage");
        pass(Duration.ofHours(3));
        pass(Duration.ofHours(2));
        assertThat(steps.done).endsWith("remind stock-shortage", "escalate stock-shortage");
        answer("resolve-shortage", "approve");
        waitsAt("wait-for-stock");
        assertThat(steps.done).endsWith("backorder");
    }

    @Test
    void a_shortage_ends_the_order() {
        begin("stock after 1", "short");
        answer("resolve-shortage", "refuse");
        ended("order-given-up");
        assertThat(steps.done).endsWith("release stock", "close: because");
    }

    @Test
    void a_payment_is_tried_again() {
        begin("payment", "retry");
        waitsAt("wait-before-retry");
        steps.says("payment", "captured");
        pass(Duration.ofMinutes(16));
        waitsAt("dispatched");
        assertThat(steps.done.stream().filter("capture"::equals)).hasSize(2);
    }

    @Test
    void a_payment_needs_help_and_gets_it() {
        begin("payment", "help");
        waitsAt("resolve-payment");
        assertThat(steps.done).endsWith("ask payment-failed");
        steps.says("payment", "captured");
        answer("resolve-payment", "approve");
        waitsAt("dispatched");
    }

    @Test
    void a_payment_is_given_up() {
        begin("payment", "help");
        answer("resolve-payment", "refuse");
        ended("order-given-up");
        assertThat(steps.done).contains("refund", "release stock").endsWith("close: because");
    }

    @Test
    void no_carrier_is_found_and_it_is_sent_anyway() {
        begin("carrier", "false");
        waitsAt("resolve-carrier");
        answer("resolve-carrier", "approve");
        waitsAt("dispatched");
    }

    @Test
    void no_carrier_is_found_and_it_is_given_up() {
        begin("carrier", "false");
        answer("resolve-carrier", "refuse");
        ended("order-given-up");
    }

    @Test
    void every_new_estimate_is_looked_at_and_the_parcel_stays_on_its_way() {
        begin("dispatched", "true");
        message("delayed");
        message("delayed");
        assertThat(steps.done).endsWith("foresee", "foresee", "foresee");
        waitsAt("await-delivery");
    }

    @Test
    void an_estimate_may_come_before_the_parcel_is_dispatched() {
        begin("dispatched", "false");
        message("delayed");
        assertThat(steps.done).endsWith("foresee", "foresee");
        waitsAt("dispatched");
    }

    @Test
    void a_day_before_it_is_looked_at_once_more() {
        begin("dispatched", "true", "last look", now.plus(Duration.ofDays(4)).toString());
        pass(Duration.ofDays(3));
        assertThat(steps.done.stream().filter("foresee"::equals)).hasSize(1);
        pass(Duration.ofDays(2));
        pass(Duration.ofDays(2));
        assertThat(steps.done.stream().filter("foresee"::equals)).hasSize(2);
        waitsAt("await-delivery");
    }

    @Test
    void a_person_is_asked_about_a_delay_and_has_the_customer_told() {
        begin("dispatched", "true", "delay", "true");
        assertThat(steps.done).endsWith("foresee", "ask late-delivery");
        assertThat(tokens()).containsExactlyInAnyOrder("resolve-delay", "await-delivery");
        answer("resolve-delay", "approve");
        assertThat(steps.done).endsWith("warn");
        waitsAt("await-delivery");
    }

    @Test
    void a_person_is_asked_about_a_delay_in_vain_and_says_nothing() {
        begin("dispatched", "true", "delay", "true");
        pass(Duration.ofHours(3));
        pass(Duration.ofHours(2));
        assertThat(steps.done).endsWith("remind late-delivery", "escalate late-delivery");
        answer("resolve-delay", "refuse");
        assertThat(steps.done).doesNotContain("warn");
        waitsAt("await-delivery");
    }

    @Test
    void what_arrives_while_a_person_thinks_ends_the_question() {
        begin("dispatched", "true", "delay", "true");
        message("delivered");
        ended("order-delivered");
        assertThat(steps.done).endsWith("settle");
    }

    @Test
    void a_cancellation_undoes_all_that_was_done() {
        begin("dispatched", "false");
        waitsAt("dispatched");
        assertThat(runtime.message("fulfilment", order, "order-cancelled", Map.of("why", "twice")))
                .isTrue();
        ended("cancellation-done");
        assertThat(steps.done).contains("void label", "refund", "release stock").endsWith("close: twice");
    }

    @Test
    void a_cancellation_while_a_person_thinks_undoes_nothing() {
        begin("verdict after assess", "escalate");
        runtime.message("fulfilment", order, "order-cancelled", Map.of("why", "twice"));
        ended("cancellation-done");
        assertThat(steps.done).endsWith("ask countersign", "close: twice");
    }

    @Test
    void the_diagram_calls_steps_that_exist_and_no_scripts() {
        BpmnModelInstance model = model();
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        callsStepsThatExist(runtime.diagram("fulfilment").orElseThrow());
    }

    /** Orders that are under way keep the version that they were started with. */
    @Test
    void earlier_diagrams_find_their_steps_too() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                FulfilmentProcessTest.class.getResourceAsStream("/fulfilment/before-deliveries-were-watched.bpmn"))) {
            callsStepsThatExist(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void callsStepsThatExist(String xml) {
        Matcher call = CALL.matcher(xml);
        int calls = 0;
        while (call.find()) {
            calls++;
            int arguments = call.group(2).isBlank() ? 0 : call.group(2).split(",").length;
            assertThat(Arrays.stream(FulfilmentSteps.class.getMethods())
                            .filter(method -> method.getName().equals(call.group(1)))
                            .map(Method::getParameterCount))
                    .as(call.group())
                    .contains(arguments);
        }
        assertThat(calls).isGreaterThan(30);
    }

    @Test
    void nothing_in_the_diagram_lies_on_anything_else() {
        List<BpmnShape> shapes = model().getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof Activity activity
                        ? !activity.getElementType().getTypeName().equals("subProcess")
                        : !shape.getBpmnElement().getElementType().getTypeName().equals("boundaryEvent"))
                .toList();
        for (BpmnShape one : shapes) {
            for (BpmnShape other : shapes) {
                assertThat(one != other && overlap(one, other))
                        .as(one.getId() + " and " + other.getId())
                        .isFalse();
            }
        }
    }

    private static boolean overlap(BpmnShape a, BpmnShape b) {
        var one = a.getBounds();
        var two = b.getBounds();
        return one.getX() < two.getX() + two.getWidth()
                && two.getX() < one.getX() + one.getWidth()
                && one.getY() < two.getY() + two.getHeight()
                && two.getY() < one.getY() + one.getHeight();
    }

    private BpmnModelInstance model() {
        String id = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .singleResult()
                .getId();
        return engine.getRepositoryService().getBpmnModelInstance(id);
    }

    private void begin(String... saying) {
        for (int i = 0; i < saying.length; i += 2) {
            steps.says(saying[i], saying[i + 1]);
        }
        runtime.start("fulfilment", order, Map.of());
    }

    private void message(String name) {
        assertThat(runtime.message("fulfilment", order, name, Map.of()))
                .as(name)
                .isTrue();
    }

    private void answer(String task, String answer) {
        assertThat(runtime.complete(
                        "fulfilment", order, task, Map.of("answer", answer, "signedBy", "ada", "why", "because")))
                .as(task)
                .isTrue();
    }

    private void waitsAt(String element) {
        assertThat(tokens()).containsExactly(element);
    }

    private List<String> tokens() {
        return runtime.tokens("fulfilment", order).stream()
                .map(token -> token.element())
                .toList();
    }

    private void ended(String at) {
        assertThat(runtime.tokens("fulfilment", order)).isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(at)
                        .list())
                .as(at)
                .isNotEmpty();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        ClockUtil.setCurrentTime(Date.from(now));
        engine.getManagementService().createJobQuery().executable().list().stream()
                .filter(job -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(order)
                                .count()
                        == 1)
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
}
