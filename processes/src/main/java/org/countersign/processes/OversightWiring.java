package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.countersign.decisions.oversight.BlindLot;
import org.countersign.decisions.oversight.BlindQueues;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.BlindShare;
import org.countersign.ledger.oversight.BlindShares;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.oversight.Traces;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.processes.oversight.FirstAnswers;
import org.countersign.processes.oversight.OversightSettings;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.oversight.Unwinding;
import org.countersign.processes.pricing.PriceReversal;
import org.countersign.processes.pricing.Prices;
import org.countersign.processes.records.JoinReversal;
import org.countersign.processes.records.MatchingSteps;
import org.countersign.processes.reorder.PurchaseReversal;
import org.countersign.processes.reorder.Reorders;

/** Puts together what asks people: questions, blind tasks, taking back. */
@ApplicationScoped
class OversightWiring {

    private final Clock clock = Clock.systemUTC();
    private final Setting setting = Setting.ofProcess();

    @Produces
    @Singleton
    BlindLot blindLot(BlindShares shares) {
        return new BlindLot(
                queue -> shares.find(queue).map(BlindShare::share),
                OversightSettings.from(setting).blindShare());
    }

    @Produces
    @Singleton
    BlindQueues blindQueues(BlindShares shares, Tasks tasks, BlindLot lot) {
        return new BlindQueues(shares, tasks, lot, clock);
    }

    @Produces
    @Singleton
    Questions questions(Tasks tasks, Outbox outbox, BlindLot lot) {
        return new Questions(tasks, outbox, lot, OversightSettings.from(setting), clock);
    }

    @Produces
    @Singleton
    FirstAnswers firstAnswers(Tasks tasks, BlindReviews reviews, DecisionLedger decisions, Signatures signatures) {
        return new FirstAnswers(tasks, reviews, decisions, signatures, clock);
    }

    @Produces
    @Singleton
    // Reorders need the engine, and the engine its steps: they are looked up when there is something to take back.
    Unwinding unwinding(
            Traces traces,
            Unwinds unwinds,
            PurchaseOrders purchases,
            Instance<Reorders> reorders,
            Instance<Prices> prices,
            MatchingSteps matching,
            Questions questions) {
        return new Unwinding(
                traces,
                unwinds,
                List.of(
                        new PurchaseReversal(
                                purchases, (id, who, why) -> reorders.get().cancel(id, who, why)),
                        new PriceReversal((id, who, why) -> prices.get().takeBack(id, who, why)),
                        new JoinReversal(matching)),
                questions,
                clock,
                Wiring::newId);
    }
}
