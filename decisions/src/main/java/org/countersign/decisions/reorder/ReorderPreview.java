package org.countersign.decisions.reorder;

import java.util.List;
import java.util.Optional;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.Rules;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.rulebook.RulesetId;

/** Answers why nothing is ordered of a product now, or why so many: the same rules and the same count, without effects. */
public final class ReorderPreview {

    public static final RulesetId POLICY = RulesetId.of("reorder/policy");

    /** The rule sets that are in force. */
    @FunctionalInterface
    public interface Open {
        Optional<Rules> find(RulesetId ruleset);
    }

    private final ReorderBooks books;
    private final Open rules;
    private final Judge judge;
    private final ReorderQuantities quantities = new ReorderQuantities();

    public ReorderPreview(ReorderBooks books, Open rules, Judge judge) {
        this.books = books;
        this.rules = rules;
        this.judge = judge;
    }

    /** @param orders whether an order would be made */
    public record Preview(ReorderFacts facts, Judgement judgement, Need need, boolean orders) {}

    /** Empty when something is missing that an order needs. */
    public Optional<Preview> of(String sku) {
        return books.facts(sku).map(this::preview);
    }

    private Preview preview(ReorderFacts facts) {
        Judgement said =
                judge.judge(POLICY, rules.find(POLICY), facts, List.of()).judgement();
        Need need = quantities.count(facts, said);
        return new Preview(
                facts, said, need, need.quantity() > 0 && said.outcome().strictness() < 3);
    }
}
