package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.decisions.campaign.Coupons;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.campaign.Buyers;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.processes.campaign.CampaignSettings;
import org.countersign.processes.campaign.Marketing;
import org.countersign.processes.campaign.RetentionQuestions;
import org.countersign.processes.campaign.RetentionRounds;
import org.countersign.processes.campaign.RetentionSteps;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.fulfilment.FulfilmentSettings;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.runtime.ProcessRuntime;

/** Puts together what keeps customers. */
@ApplicationScoped
class RetentionWiring {

    private final Clock clock = Clock.systemUTC();
    private final Setting setting = Setting.ofProcess();

    @Produces
    @Singleton
    CampaignSettings campaignSettings() {
        return CampaignSettings.from(setting);
    }

    @Produces
    @Singleton
    Marketing marketing(Consents consents, MarketingLog log, Outbox outbox, CampaignSettings settings) {
        return new Marketing(consents, log, outbox, settings.cap(), clock);
    }

    @Produces
    @Singleton
    RetentionSteps retentionSteps(
            Occasion occasion,
            Retentions retentions,
            RetentionRuns runs,
            Buyers buyers,
            MarketingLog log,
            Marketing marketing,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            Coupons coupons,
            CampaignSettings settings) {
        return new RetentionSteps(
                retentions,
                runs,
                buyers,
                log,
                marketing,
                decisions,
                Fulfilment.desk(desk, occasion),
                coupons,
                new RetentionQuestions(questions),
                FulfilmentSettings.from(setting).sender().split("\\|", 2)[0],
                settings,
                clock);
    }

    @Produces
    @Singleton
    RetentionRounds retentionRounds(
            Retentions retentions,
            RetentionRuns runs,
            RetentionSteps steps,
            ProcessRuntime processes,
            CampaignSettings settings) {
        return new RetentionRounds(retentions, runs, steps, processes, settings, clock);
    }
}
