package org.countersign.processes.rulebook;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of a rule change hangs together with its steps and its task. */
public final class RuleChangeProcess {

    public static final String KEY = "rule-change";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "ruleChange";

    public static final String DIAGRAM = "org/countersign/processes/rulebook/rule-change.bpmn";

    /** The kind of task that it asks. */
    public static final String REVIEW = "rule-review";

    /** The message that ends it before it has published. */
    public static final String VOIDED = "change-voided";

    public static final Map<String, Place> PLACES = Map.of(REVIEW, new Place(KEY, "review-change"));

    private RuleChangeProcess() {}
}
