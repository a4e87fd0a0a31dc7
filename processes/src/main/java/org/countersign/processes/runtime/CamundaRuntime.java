package org.countersign.processes.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind the fence. Definitions are looked up once, at the start, so that starting an instance reads nothing;
 * facts are passed along for the steps of the same transaction and are never stored.
 */
public final class CamundaRuntime implements ProcessRuntime {

    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;
    private final Map<String, ProcessDefinition> definitions = new TreeMap<>();

    public CamundaRuntime(ProcessEngine engine) {
        this.engine = engine;
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> definitions.put(definition.getKey(), definition));
    }

    /**
     * By the engine's own way of starting, every start would first read its definition's row to see that it is still
     * there. We deployed it, it can't go; so the compiled one is taken as it is, and a start writes only.
     */
    @Override
    public String start(String process, String businessKey, Map<String, Object> facts) {
        String id = get(process).getId();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            ProcessDefinitionEntity compiled =
                    configuration.getDeploymentCache().findProcessDefinitionFromCache(id);
            if (compiled == null) {
                return engine.getRuntimeService()
                        .startProcessInstanceById(id, businessKey, passing(facts))
                        .getId();
            }
            ExecutionEntity instance = compiled.createProcessInstance(businessKey);
            instance.start(passing(facts));
            return instance.getId();
        });
    }

    @Override
    public boolean message(String process, String businessKey, String message, Map<String, Object> facts) {
        List<Execution> waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(execution ->
                engine.getRuntimeService().messageEventReceived(message, execution.getId(), passing(facts)));
        return !waiting.isEmpty();
    }

    @Override
    public boolean complete(String process, String businessKey, String userTask, Map<String, Object> facts) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(userTask)
                .list();
        open.forEach(task -> engine.getTaskService().complete(task.getId(), passing(facts)));
        return !open.isEmpty();
    }

    @Override
    public List<ProcessInfo> list() {
        return definitions.values().stream()
                .map(definition -> new ProcessInfo(
                        definition.getKey(),
                        definition.getName(),
                        definition.getVersion(),
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processDefinitionKey(definition.getKey())
                                .count()))
                .toList();
    }

    @Override
    public Optional<String> diagram(String process) {
        return Optional.ofNullable(definitions.get(process)).map(this::xml);
    }

    private String xml(ProcessDefinition definition) {
        try (InputStream in = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the diagram of " + definition.getKey(), e);
        }
    }

    @Override
    public List<Token> tokens(String process, @Nullable String businessKey) {
        if (businessKey == null) {
            return engine
                    .getManagementService()
                    .createActivityStatisticsQuery(get(process).getId())
                    .list()
                    .stream()
                    .map(statistics -> new Token(statistics.getId(), statistics.getInstances()))
                    .toList();
        }
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .flatMap(this::leaves)
                .map(element -> new Token(element, 1))
                .toList();
    }

    private java.util.stream.Stream<String> leaves(ProcessInstance instance) {
        ActivityInstance tree = engine.getRuntimeService().getActivityInstance(instance.getId());
        return tree == null ? java.util.stream.Stream.empty() : leaves(tree);
    }

    private static java.util.stream.Stream<String> leaves(ActivityInstance tree) {
        ActivityInstance[] children = tree.getChildActivityInstances();
        return children.length == 0
                ? java.util.stream.Stream.of(tree.getActivityId())
                : Arrays.stream(children).flatMap(CamundaRuntime::leaves);
    }

    private ProcessDefinition get(String process) {
        ProcessDefinition definition = definitions.get(process);
        if (definition == null) {
            throw new IllegalArgumentException("process: '" + process + "' is none of " + definitions.keySet());
        }
        return definition;
    }

    private static VariableMap passing(Map<String, Object> facts) {
        VariableMap variables = Variables.createVariables();
        facts.forEach((name, value) -> variables.putValueTyped(name, Variables.untypedValue(value, true)));
        return variables;
    }
}
