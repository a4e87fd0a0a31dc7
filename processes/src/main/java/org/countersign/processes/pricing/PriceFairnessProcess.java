package org.countersign.processes.pricing;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the question whether some may go on paying more hangs together with its steps and its task. */
public final class PriceFairnessProcess {

    public static final String KEY = "price-fairness";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "priceFairness";

    public static final String DIAGRAM = "org/countersign/processes/pricing/price-fairness.bpmn";

    /** The kind of task that it asks. */
    public static final String ANSWER = "price-fairness";

    public static final Map<String, Place> PLACES = Map.of(ANSWER, new Place(KEY, "answer-for-prices"));

    private static final String PREFIX = "prices ";

    private PriceFairnessProcess() {}

    /** Its name in the inbox and for its process, such as {@code prices country FR}. */
    static String subject(String segment, String group) {
        return PREFIX + segment + " " + group;
    }

    /** The group of customers that a subject is about, such as {@code country FR}. */
    static String group(String subject) {
        return subject.substring(PREFIX.length());
    }
}
