package org.countersign.processes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The elements of a process: every one is to be reached by its tests, on every database. */
public final class Elements {

    private Elements() {}

    /**
     * Fails when a shop's tests left an element of the process out; the shops are closed all the same.
     *
     * @param test beside whose class the model lies, named as the process
     */
    public static void wereReached(String process, Class<?> test, Map<?, Spine> shops) {
        Set<String> all = Bpmn.readModelFromStream(Objects.requireNonNull(test.getResourceAsStream(process + ".bpmn")))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        Set<String> missed = new TreeSet<>();
        for (Spine shop : shops.values()) {
            Set<String> here = new TreeSet<>(all);
            here.removeAll(shop.reached(process));
            missed.addAll(here);
            shop.close();
        }
        shops.clear();
        assertThat(missed).as("elements that no test reaches").isEmpty();
    }
}
