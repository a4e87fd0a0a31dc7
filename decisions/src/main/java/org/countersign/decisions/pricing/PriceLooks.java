package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.Rules;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.pricing.ChangeFacts;
import org.countersign.domain.pricing.Exposure;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.pricing.PriceChanges;

/** Answers what would become of a product's price now, and why: the same rules and the same guards, without effects. */
public final class PriceLooks {

    public static final RulesetId POLICY = RulesetId.of("pricing/policy");
    public static final RulesetId APPROVAL = RulesetId.of("pricing/approval");

    private static final Duration HOUR = Duration.ofHours(1);

    /** The rule sets that are in force. */
    @FunctionalInterface
    public interface Open {
        Optional<Rules> find(RulesetId ruleset);
    }

    /** What would happen. */
    public enum Verdict {
        APPLY,
        ASK,
        HOLD,
        STAY
    }

    /**
     * @param policy what the policy says, settled
     * @param proposal empty when the price would stay
     * @param approval empty when there is nothing to approve
     */
    public record Look(
            PriceFacts facts,
            Judgement policy,
            Optional<PriceProposal> proposal,
            Optional<Judgement> approval,
            Verdict verdict) {}

    private final PriceBooks books;
    private final Open rules;
    private final Judge judge;
    private final PriceChanges changes;
    private final Clock clock;
    private final ProductPricing pricing = new ProductPricing();

    public PriceLooks(PriceBooks books, Open rules, Judge judge, PriceChanges changes, Clock clock) {
        this.books = books;
        this.rules = rules;
        this.judge = judge;
        this.changes = changes;
        this.clock = clock;
    }

    /** Empty when the product has no price. */
    public Optional<Look> of(String sku, String description) {
        return books.facts(sku).map(facts -> look(facts, description));
    }

    private Look look(PriceFacts facts, String description) {
        Judgement policy =
                judge.judge(POLICY, rules.find(POLICY), facts, List.of()).judgement();
        Optional<PriceProposal> proposal = propose("preview", description, facts, policy, "preview");
        Optional<Judgement> approval =
                proposal.map(p -> judge.judge(APPROVAL, rules.find(APPROVAL), exposed(p, clock.instant()), List.of())
                        .judgement());
        Verdict none = policy.outcome() instanceof Outcome.Refuse ? Verdict.HOLD : Verdict.STAY;
        return new Look(
                facts,
                policy,
                proposal,
                approval,
                approval.map(PriceLooks::verdict).orElse(none));
    }

    private static Verdict verdict(Judgement approval) {
        return switch (approval.outcome().strictness()) {
            case 3 -> Verdict.HOLD;
            case 2 -> Verdict.ASK;
            default -> Verdict.APPLY;
        };
    }

    /** What a settled judgement of the policy wants; empty when the price stays. */
    public Optional<PriceProposal> propose(
            String changeId, String description, PriceFacts facts, Judgement policy, String decisionId) {
        BigDecimal cost = facts.cost();
        if (policy.outcome() instanceof Outcome.Refuse || cost == null) {
            return Optional.empty();
        }
        return pricing.price(policy)
                .map(to -> new PriceProposal(
                        changeId,
                        facts.sku(),
                        description,
                        facts.category(),
                        facts.currency(),
                        facts.price(),
                        to,
                        cost,
                        facts.shelf().weekly(),
                        facts.elasticity(),
                        facts.lowest30(),
                        pricing.binding(policy),
                        policy.outcome() instanceof Outcome.Escalate,
                        decisionId,
                        facts.at().toInstant()));
    }

    /** A proposal with what was moved within the hour before, itself included. */
    public ChangeFacts exposed(PriceProposal proposal, Instant now) {
        Exposure before = changes.exposure(proposal.currency(), now.minus(HOUR));
        BigDecimal money = proposal.weeklyMoney();
        return new ChangeFacts(
                proposal,
                now.atOffset(ZoneOffset.UTC),
                new Exposure(
                        before.changes() + 1,
                        before.products(),
                        money == null ? before.money() : before.money().add(money)));
    }

    /** Below what the policy of now lets this product's price not go. */
    public Optional<BigDecimal> floor(String sku) {
        return books.facts(sku)
                .flatMap(facts -> pricing.floor(
                        facts,
                        judge.judge(POLICY, rules.find(POLICY), facts, List.of())
                                .judgement()));
    }
}
