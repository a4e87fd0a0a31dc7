package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.registry.ModelChanges;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.registry.ModelSeats;
import org.countersign.ledger.registry.ShadowScores;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RuleHits;
import org.countersign.ledger.rulebook.RuleSigner;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.watching.Advice;
import org.countersign.ledger.watching.Measurements;

/** Rules and models: versions, drafts, changes, seats, scores. */
@ApplicationScoped
class RulesWiring {

    @Produces
    @Singleton
    RulebookShelf rulebookShelf(Database database, RuleSigner signer) {
        return new RulebookShelf(database, signer);
    }

    @Produces
    @Singleton
    RuleDrafts ruleDrafts(Database database) {
        return new RuleDrafts(database);
    }

    @Produces
    @Singleton
    RuleChanges ruleChanges(Database database) {
        return new RuleChanges(database);
    }

    @Produces
    @Singleton
    RuleHits ruleHits(Database database) {
        return new RuleHits(database);
    }

    @Produces
    @Singleton
    Validities validities(Database database) {
        return new Validities(database);
    }

    @Produces
    @Singleton
    ModelRegister modelRegister(Database database) {
        return new ModelRegister(database);
    }

    @Produces
    @Singleton
    ModelSeats modelSeats(Database database) {
        return new ModelSeats(database);
    }

    @Produces
    @Singleton
    ModelChanges modelChanges(Database database) {
        return new ModelChanges(database);
    }

    @Produces
    @Singleton
    ShadowScores shadowScores(Database database) {
        return new ShadowScores(database);
    }

    @Produces
    @Singleton
    Advice advice(Database database) {
        return new Advice(database);
    }

    @Produces
    @Singleton
    Measurements measurements(Database database) {
        return new Measurements(database);
    }
}
