package org.countersign.processes.fulfilment;

import java.util.Map;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.domain.decision.Decision;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.Worklist.Place;

/** How the fulfilment process hangs together with its steps, its tasks and the desk. */
public final class Fulfilment {

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "fulfilment";

    public static final String DIAGRAM = "org/countersign/processes/fulfilment/fulfilment.bpmn";

    /** Where the process waits for each kind of answer. */
    public static final Map<String, Place> PLACES = Map.of(
            Kind.COUNTERSIGN, new Place(FulfilmentHandler.PROCESS, "countersign-order"),
            Kind.STOCK_SHORTAGE, new Place(FulfilmentHandler.PROCESS, "resolve-shortage"),
            Kind.PAYMENT_FAILED, new Place(FulfilmentHandler.PROCESS, "resolve-payment"),
            Kind.NO_CARRIER, new Place(FulfilmentHandler.PROCESS, "resolve-carrier"),
            Kind.LATE_DELIVERY, new Place(FulfilmentHandler.PROCESS, "resolve-delay"));

    private Fulfilment() {}

    /** The desk, told which event made the steps ask; the event's reply tells what was decided. */
    public static Desk desk(DecisionDesk desk, Occasion occasion) {
        return (ruleset, facts, models) -> {
            Decision decision = desk.decide(ruleset, facts, models, occasion.now());
            occasion.decided(decision);
            return decision;
        };
    }
}
