package org.countersign.decisions.reorder;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.Rules;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.reorder.DueProduct;
import org.countersign.ledger.reorder.ReorderLevels;

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
    private final ReorderLevels levels;
    private final Clock clock;
    private final ReorderQuantities quantities = new ReorderQuantities();

    public ReorderPreview(
            ReorderBooks books, Open rules, Judge judge, MonthBudget budget, ReorderLevels levels, Clock clock) {
        this.books = books;
        this.rules = rules;
        this.judge = judge;
        this.budget = budget;
        this.levels = levels;
        this.clock = clock;
    }

    /** @param orders whether an order would be made */
    public record Preview(ReorderFacts facts, Judgement judgement, Need need, boolean orders) {}

    /** As part of the order that would be made now; empty when something is missing that an order needs. */
    public Optional<Preview> of(String sku) {
        Set<String> all = new LinkedHashSet<>(List.of(sku));
        books.findSupplier(sku)
                .filter(supplier -> !supplier.order().equals(OrderTerms.NONE))
                .ifPresent(supplier -> all.addAll(company(supplier)));
        return of(all).stream().filter(one -> one.facts().sku().equals(sku)).findFirst();
    }

    /** What else would be asked about with a product of this supplier. */
    private List<String> company(Supplier supplier) {
        String id = supplier.supplierId();
        return Stream.concat(
                        due().filter(sku -> books.findSupplier(sku)
                                .filter(other -> other.supplierId().equals(id))
                                .isPresent()),
                        levels.waiting(List.of(id)).stream())
                .toList();
    }

    private Stream<String> due() {
        return levels.due(clock.instant()).stream().map(DueProduct::sku);
    }

    /** What would become of these now, all at once; without those of which something is missing. */
    public List<Preview> of(Collection<String> skus) {
        return of(skus, false);
    }

    /** @param hurried whether a person said that no order waits until its supplier's minimum is reached */
    public List<Preview> of(Collection<String> skus, boolean hurried) {
        if (!budget.isSet()) {
            return new JointOrders(this::preview, currency -> Optional.empty(), hurried).of(each(skus));
        }
        Set<String> all = new LinkedHashSet<>(skus);
        due().forEach(all::add);
        Turns turns = new Turns(currency -> budget.findLeft(currency).orElseThrow(), this::preview);
        List<Preview> wanted = turns.of(each(all)).stream()
                .filter(preview -> skus.contains(preview.facts().sku()))
                .toList();
        return new JointOrders(this::preview, currency -> Optional.of(turns.left(currency)), hurried).of(wanted);
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
