package org.countersign.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.countersign.decisions.rulebook.Approvals;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.rulebook.DecisionCases;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.decisions.rulebook.RuleCalendar;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.decisions.rulebook.ShopSigner;
import org.countersign.decisions.rulebook.SilentRules;
import org.countersign.decisions.rulebook.TableExchange;
import org.countersign.decisions.rulebook.Timetable;
import org.countersign.decisions.rulebook.Workbench;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RuleHits;
import org.countersign.ledger.rulebook.RuleSigner;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.models.registry.ShopKey;
import org.countersign.rules.rulebook.RuleCompiler;

/** Rules from the draft to the version in force. */
@ApplicationScoped
class RulebookWiring {

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    RuleSigner ruleSigner(ShopKey key) {
        return new ShopSigner(key);
    }

    @Produces
    @Singleton
    Rulebooks rulebooks(RulebookShelf shelf, Validities validities) {
        Rulebooks rulebooks = new Rulebooks(shelf, validities, compiler(), clock);
        rulebooks.installShipped();
        return rulebooks;
    }

    @Produces
    @Singleton
    Workbench workbench() {
        return new Workbench(
                compiler(),
                Setting.ofProcess().get("countersign.rulebook.patience", Duration.ofSeconds(20), Duration::parse));
    }

    private static RuleCompiler compiler() {
        return new RuleCompiler(
                Setting.ofProcess().get("countersign.rulebook.evaluation", Duration.ofSeconds(5), Duration::parse));
    }

    void close(@Disposes Workbench workbench) {
        workbench.close();
    }

    @Produces
    @Singleton
    Drafts drafts(RuleDrafts drafts, RulebookShelf shelf, Validities validities) {
        return new Drafts(drafts, shelf, validities, clock);
    }

    @Produces
    @Singleton
    DecisionCases decisionCases(DecisionLedger decisions) {
        return new DecisionCases(decisions);
    }

    @Produces
    @Singleton
    Timetable timetable(RuleChanges changes, RulebookShelf shelf, Validities validities) {
        return new Timetable(changes, shelf, validities);
    }

    @Produces
    @Singleton
    RuleCalendar ruleCalendar(RuleChanges changes, Validities validities) {
        return new RuleCalendar(changes, validities);
    }

    @Produces
    @Singleton
    SilentRules silentRules(RulebookShelf shelf, Validities validities, RuleHits hits) {
        return new SilentRules(shelf, validities, hits, clock);
    }

    @Produces
    @Singleton
    Approvals approvals(RuleChanges changes, Timetable timetable, Workbench workbench) {
        return new Approvals(changes, timetable, workbench, clock);
    }

    @Produces
    @Singleton
    TableExchange tableExchange(Workbench workbench) {
        return new TableExchange(workbench);
    }

    @Produces
    @Singleton
    Changes changes(
            RuleDrafts drafts,
            RuleChanges changes,
            RulebookShelf shelf,
            Validities validities,
            Rulebooks rulebooks,
            Timetable timetable,
            Approvals approvals,
            Workbench workbench) {
        return new Changes(drafts, changes, shelf, validities, rulebooks, timetable, approvals, workbench, clock);
    }

    void close(@Disposes Rulebooks rulebooks) {
        rulebooks.close();
    }

    @Produces
    @Singleton
    PastRulebooks pastRulebooks(Rulebooks rulebooks, Validities validities) {
        return new PastRulebooks(rulebooks, validities);
    }
}
