package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.reorder.MonthBudget;
import org.countersign.decisions.reorder.ReorderPreview;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.fulfilment.FulfilmentSettings;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.reorder.PurchaseDocument;
import org.countersign.processes.reorder.ReorderQuestions;
import org.countersign.processes.reorder.ReorderSettings;
import org.countersign.processes.reorder.ReorderSteps;
import org.countersign.processes.reorder.Reorders;
import org.countersign.processes.runtime.ProcessRuntime;

/** Puts the room of reorders together. */
@ApplicationScoped
class ReorderWiring {

    private final Clock clock = Clock.systemUTC();
    private final Setting setting = Setting.ofProcess();

    @Produces
    @Singleton
    ReorderSettings reorderSettings() {
        return ReorderSettings.from(setting);
    }

    @Produces
    @Singleton
    ReorderSteps reorderSteps(
            Occasion occasion,
            PurchaseOrders orders,
            Suppliers suppliers,
            ReorderLevels levels,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            MonthBudget budget,
            ReorderSettings settings) {
        return new ReorderSteps(
                orders,
                suppliers,
                levels,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                new ReorderQuestions(questions, decisions),
                budget,
                FulfilmentSettings.from(setting).sender().split("\\|", 2)[0],
                settings,
                clock);
    }

    @Produces
    @Singleton
    Reorders reorders(
            Occasion occasion,
            ReorderLevels levels,
            PurchaseOrders orders,
            Suppliers suppliers,
            ReorderPreview preview,
            MonthBudget budget,
            DecisionDesk desk,
            ProcessRuntime processes,
            ReorderSettings settings) {
        return new Reorders(
                levels,
                orders,
                suppliers,
                preview,
                budget,
                Fulfilment.desk(desk, occasion),
                occasion,
                processes,
                settings,
                clock);
    }

    @Produces
    @Singleton
    PurchaseDocument purchaseDocument() {
        return new PurchaseDocument(
                List.of(FulfilmentSettings.from(setting).sender().split("\\|")));
    }
}
