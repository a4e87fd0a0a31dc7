package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.pricing.PaidPrices;
import org.countersign.decisions.pricing.PriceBooks;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.Caretakers;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.pricing.PriceFairnessSteps;
import org.countersign.processes.pricing.PriceTags;
import org.countersign.processes.pricing.Prices;
import org.countersign.processes.pricing.PricingQuestions;
import org.countersign.processes.pricing.PricingSettings;
import org.countersign.processes.pricing.PricingSteps;
import org.countersign.processes.runtime.ProcessRuntime;

/** Puts the room of prices together. */
@ApplicationScoped
class PricingWiring {

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    PriceTags priceTags(Catalogue catalogue, PriceHistory history, Outbox outbox) {
        return new PriceTags(catalogue, history, outbox);
    }

    @Produces
    @Singleton
    PricingSteps pricingSteps(
            PriceChanges changes,
            PriceLooks looks,
            PriceTags tags,
            DecisionLedger decisions,
            DecisionDesk desk,
            Occasion occasion,
            Questions questions,
            AutomationDesk automations) {
        return new PricingSteps(
                changes,
                looks,
                tags,
                decisions,
                Fulfilment.desk(desk, occasion),
                new PricingQuestions(questions, decisions),
                automations,
                clock);
    }

    @Produces
    @Singleton
    PriceFairnessSteps priceFairnessSteps(
            PaidPrices paid, PriceWatch watch, Tasks tasks, Questions questions, Caretakers caretakers) {
        return new PriceFairnessSteps(
                span -> paid.report(span).fairness(),
                watch,
                tasks,
                questions,
                caretakers,
                PricingSettings.from(Setting.ofProcess()),
                clock);
    }

    @Produces
    @Singleton
    Prices prices(
            PriceWatch watch,
            PriceChanges changes,
            PriceBooks books,
            PriceLooks looks,
            PriceTags tags,
            DecisionDesk desk,
            Occasion occasion,
            ProcessRuntime processes) {
        return new Prices(
                watch,
                changes,
                books,
                looks,
                tags,
                Fulfilment.desk(desk, occasion),
                occasion,
                processes,
                PricingSettings.from(Setting.ofProcess()),
                clock);
    }
}
