package org.countersign.decisions.reorder;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.Rules;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.rulebook.RulesetId;

/**
 * Answers why nothing is ordered of a product now, or why so many: the same rules and the same count that order, without
 * effects. Where a budget is set, what else is due at the moment takes its turn too: the answer is the one that an order
 * made now would get.
 */
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
    private final MonthBudget budget;
    private final Supplier<List<String>> due;
    private final ReorderQuantities quantities = new ReorderQuantities();

    /** @param due products that are to be asked about now, the most urgent of them */
    public ReorderPreview(ReorderBooks books, Open rules, Judge judge, MonthBudget budget, Supplier<List<String>> due) {
        this.books = books;
        this.rules = rules;
        this.judge = judge;
        this.budget = budget;
        this.due = due;
    }

    /** @param orders whether an order would be made */
    public record Preview(ReorderFacts facts, Judgement judgement, Need need, boolean orders) {}

    /** Empty when something is missing that an order needs. */
    public Optional<Preview> of(String sku) {
        return of(List.of(sku)).stream().findFirst();
    }

    /** What would become of these now, all at once; without those of which something is missing. */
    public List<Preview> of(Collection<String> skus) {
        Set<String> all = new LinkedHashSet<>(skus);
        if (!budget.isSet()) {
            return each(all);
        }
        all.addAll(due.get());
        return new Turns(currency -> budget.findLeft(currency).orElseThrow(), this::preview)
                .of(each(all)).stream()
                        .filter(preview -> skus.contains(preview.facts().sku()))
                        .toList();
    }

    private List<Preview> each(Collection<String> skus) {
        return skus.stream()
                .flatMap(sku -> books.facts(sku).stream())
                .map(this::preview)
                .toList();
    }

    private Preview preview(ReorderFacts facts) {
        Judgement said =
                judge.judge(POLICY, rules.find(POLICY), facts, List.of()).judgement();
        Need need = quantities.count(facts, said);
        return new Preview(
                facts, said, need, need.quantity() > 0 && said.outcome().strictness() < 3);
    }
}
