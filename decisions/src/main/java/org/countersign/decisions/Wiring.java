package org.countersign.decisions;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.autonomy.Leash;
import org.countersign.decisions.desk.CanonicalHash;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.decisions.desk.Passports;
import org.countersign.decisions.desk.Replay;
import org.countersign.decisions.desk.Rules;
import org.countersign.decisions.desk.Settlement;
import org.countersign.decisions.desk.WhatIf;
import org.countersign.decisions.fulfilment.Disclosure;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.DependenceIndex;
import org.countersign.decisions.oversight.LedgerHands;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.decisions.pricing.ProductPricing;
import org.countersign.decisions.privacy.Forgetting;
import org.countersign.decisions.registry.Predictors;
import org.countersign.decisions.registry.Shadow;
import org.countersign.decisions.reorder.ReorderQuantities;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.registry.ShadowScores;
import org.countersign.ledger.watching.Answers;
import org.countersign.models.training.Recipes;

/** Puts this floor together: the only place here that knows the container. */
@ApplicationScoped
class Wiring {

    static final RulesetId REORDER = RulesetId.of("reorder/policy");

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    Pricing pricing() {
        return new Pricing();
    }

    /** Each rule set whose wishes compete, with what settles them. */
    static Judge judge(Pricing pricing) {
        ReorderQuantities quantities = new ReorderQuantities();
        ProductPricing prices = new ProductPricing();
        return new Judge(
                Map.of(
                        Pricing.POLICY,
                        settlement(pricing),
                        REORDER,
                        (facts, said, personal) -> quantities.settle((ReorderFacts) facts, said),
                        PriceLooks.POLICY,
                        (facts, said, personal) -> prices.settle((PriceFacts) facts, said)),
                new CanonicalHash());
    }

    private static Settlement settlement(Pricing pricing) {
        return (facts, said, personal) -> pricing.settle((OrderFacts) facts, Disclosure.of(said, personal));
    }

    @Produces
    @Singleton
    Judge judgeOfThisServer(Pricing pricing) {
        return judge(pricing);
    }

    @Produces
    @Singleton
    Shadow shadow(Predictors predictors, Rulebooks rulebooks, Judge judge, ShadowScores scores) {
        return new Shadow(predictors, version -> openRules(rulebooks, version), judge, scores::add);
    }

    @Produces
    @Singleton
    AutomationDesk automationDesk(AutomationDiary diary) {
        return new AutomationDesk(diary, clock);
    }

    @Produces
    @Singleton
    Leash leash(AutomationDesk desk, Judge judge, PastRulebooks rulebooks) {
        return new Leash(desk, judge, set -> rulebooks.find(set, null).map(OpenRules::new));
    }

    @Produces
    @Singleton
    DecisionDesk desk(
            Predictors predictors,
            PastRulebooks rulebooks,
            Judge judge,
            Leash leash,
            DecisionLedger ledger,
            Outbox outbox,
            Shadow shadow) {
        return new DecisionDesk(
                predictors::predict,
                (ruleset, asOf) -> rulebooks.find(ruleset, asOf).map(OpenRules::new),
                judge,
                leash::on,
                (decision, told) -> {
                    ledger.add(decision);
                    outbox.add(told);
                    shadow.beside(decision);
                },
                clock,
                () -> UuidCreator.getTimeOrderedEpoch().toString());
    }

    @Produces
    @Singleton
    Replay replay(DecisionLedger ledger, Rulebooks rulebooks, Predictors predictors, Judge judge) {
        return new Replay(ledger::find, version -> openRules(rulebooks, version), predictors::predict, judge);
    }

    @Produces
    @Singleton
    WhatIf whatIf(Rulebooks rulebooks, Predictors predictors, Judge judge) {
        return new WhatIf(
                predictors::glance,
                version -> openRules(rulebooks, version),
                (model, facts) -> Recipes.all().stream()
                        .filter(recipe -> recipe.name().equals(model))
                        .flatMap(recipe -> recipe.alternatives(facts).stream())
                        .toList(),
                judge);
    }

    private static Optional<Rules> openRules(Rulebooks rulebooks, RulesetVersion version) {
        return version.number() == 0
                ? Optional.empty()
                : rulebooks.find(version.ruleset(), version.number()).map(OpenRules::new);
    }

    @Produces
    @Singleton
    DependenceIndex dependenceIndex(Answers answers) {
        return new DependenceIndex(answers, clock);
    }

    @Produces
    @Singleton
    Blindfold blindfold(BlindReviews reviews, Tasks tasks, Answers answers) {
        return new Blindfold(reviews, tasks, answers);
    }

    @Produces
    @Singleton
    Passports passports(
            DecisionLedger ledger,
            Inbox inbox,
            Outbox outbox,
            Orders orders,
            Blindfold blindfold,
            Rulebooks rulebooks,
            PastRulebooks past) {
        return new Passports(ledger, inbox, outbox, orders, blindfold, rulebooks, past);
    }

    @Produces
    @Singleton
    Signatures signatures(DecisionLedger ledger, Inbox inbox, Erasures erasures) {
        return new Signatures(new LedgerHands(ledger, inbox, erasures), clock);
    }

    @Produces
    @Singleton
    Forgetting forgetting(Erasures erasures, Eraser eraser, CustomerRecords customers) {
        return new Forgetting(erasures, eraser, customers, clock);
    }
}
