package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.Labels;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.processes.fulfilment.DeliveryWatch;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.fulfilment.FulfilmentSettings;
import org.countersign.processes.fulfilment.FulfilmentSteps;
import org.countersign.processes.fulfilment.OrderQuestions;
import org.countersign.processes.fulfilment.ReturnQuestions;
import org.countersign.processes.fulfilment.ReturnSettings;
import org.countersign.processes.fulfilment.ReturnSteps;
import org.countersign.processes.fulfilment.ShippingLabel;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.records.Matching;
import org.countersign.processes.records.MatchingQuestions;
import org.countersign.processes.records.MatchingSteps;
import org.countersign.processes.runtime.ProcessRuntime;

/** Puts the rooms of orders, returns and records together. */
@ApplicationScoped
class FulfilmentWiring {

    private final Clock clock = Clock.systemUTC();
    private final Setting setting = Setting.ofProcess();

    @Produces
    @Singleton
    FulfilmentSteps steps(
            Occasion occasion,
            Orders orders,
            Stock stock,
            Labels labels,
            Deliveries deliveries,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            Pricing pricing) {
        FulfilmentSettings settings = FulfilmentSettings.from(setting);
        return new FulfilmentSteps(
                orders,
                stock,
                labels,
                deliveries,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                pricing,
                new OrderQuestions(questions, decisions, outbox, clock),
                new ShippingLabel(List.of(settings.sender().split("\\|"))),
                new DeliveryWatch(orders, deliveries, outbox, Fulfilment.desk(desk, occasion), clock),
                settings,
                clock);
    }

    @Produces
    @Singleton
    ReturnSteps returnSteps(
            Occasion occasion,
            Orders orders,
            Returns returns,
            Stock stock,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            PastRulebooks policies) {
        return new ReturnSteps(
                orders,
                returns,
                stock,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                policies,
                new ReturnQuestions(questions, decisions),
                ReturnSettings.from(setting),
                clock);
    }

    @Produces
    @Singleton
    MatchingSteps matchingSteps(
            Occasion occasion,
            RecordPairs pairs,
            RecordGroups groups,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk) {
        return new MatchingSteps(
                pairs,
                groups,
                decisions,
                Fulfilment.desk(desk, occasion),
                new MatchingQuestions(questions),
                setting.get("countersign.records.asks", MatchingSteps.ASKS, Integer::valueOf),
                clock);
    }

    @Produces
    @Singleton
    Matching matching(MatchingSteps steps, ProcessRuntime processes) {
        return new Matching(steps, processes);
    }
}
