package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.countersign.ledger.campaign.Buyers;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.records.Categories;
import org.countersign.ledger.records.FieldOwners;
import org.countersign.ledger.records.RecordAnswers;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.ledger.records.RecordSearches;

/** Data and people: records that are one, words and fields, consent and campaigns. */
@ApplicationScoped
class RecordsWiring {

    @Produces
    @Singleton
    Categories categories(Database database) {
        return new Categories(database);
    }

    @Produces
    @Singleton
    FieldOwners fieldOwners(Database database) {
        return new FieldOwners(database);
    }

    @Produces
    @Singleton
    RecordPairs recordPairs(Database database) {
        return new RecordPairs(database);
    }

    @Produces
    @Singleton
    RecordGroups recordGroups(Database database) {
        return new RecordGroups(database);
    }

    @Produces
    @Singleton
    RecordAnswers recordAnswers(Database database) {
        return new RecordAnswers(database);
    }

    @Produces
    @Singleton
    RecordSearches recordSearches(Database database) {
        return new RecordSearches(database);
    }

    @Produces
    @Singleton
    Consents consents(Database database) {
        return new Consents(database);
    }

    @Produces
    @Singleton
    MarketingLog marketingLog(Database database) {
        return new MarketingLog(database);
    }

    @Produces
    @Singleton
    Buyers buyers(Database database) {
        return new Buyers(database);
    }

    @Produces
    @Singleton
    Retentions retentions(Database database) {
        return new Retentions(database);
    }

    @Produces
    @Singleton
    RetentionRuns retentionRuns(Database database) {
        return new RetentionRuns(database);
    }

    @Produces
    @Singleton
    ProductCampaigns productCampaigns(Database database) {
        return new ProductCampaigns(database);
    }
}
