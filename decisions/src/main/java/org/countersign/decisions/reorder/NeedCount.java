package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.reorder.PriceBreak;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ReorderPolicy;
import org.countersign.domain.reorder.Supply;
import org.countersign.models.demand.ServiceLevel;
import org.jspecify.annotations.Nullable;

/**
 * Counts how much of a product is needed: what is sold until an order would be here, what is kept against a bad week and a
 * late supplier, what there is, and then what the supplier's terms make of the rest. Pure: the same facts and policy give
 * the same numbers. Weeks are taken as independent of each other, and so are demand and lead time.
 */
final class NeedCount {

    /** Stock that falls is noticed within a day. */
    private static final double NOTICE_DAYS = 1;

    private static final double WEEK = 7;

    private final ReorderFacts facts;
    private final ReorderPolicy policy;
    private final Outlook demand;
    private final Supply supply;
    private final List<Step> steps = new ArrayList<>();
    private String binding = "";
    private @Nullable BigDecimal waits;

    NeedCount(ReorderFacts facts, ReorderPolicy policy) {
        this.facts = facts;
        this.policy = policy;
        this.demand = facts.demand();
        this.supply = facts.supply();
    }

    Need count() {
        double horizon = supply.leadDays().doubleValue() + NOTICE_DAYS;
        double sold = demand.until(horizon);
        step(
                "REO-911",
                "demand until it is here",
                sold,
                Words.number(sold) + " are sold in the " + Words.number(horizon)
                        + " days until an order would be here ("
                        + Words.number(supply.leadDays().doubleValue())
                        + " days' lead time, and one to notice)");
        double safety = safety(horizon);
        int point = (int) Math.ceil(sold + safety - 1e-9);
        step("REO-913", "reorder point", point, "ordered at " + point + " or less");
        int position = facts.stock().position();
        step(
                "REO-914",
                "position",
                position,
                position + " can be sold: " + facts.stock().onHand() + " on the shelf, "
                        + facts.stock().reserved() + " of them reserved, "
                        + facts.stock().onOrder() + " on order");
        if (facts.stock().orderedDaysAgo() == 0) {
            return need(0, point, "an order of it was made today already, and a product is ordered once a day at most");
        }
        if (position > point) {
            binding = "REO-914";
            return need(0, point, position + " can be sold, more than the reorder point of " + point);
        }
        return wanted(point, position, horizon);
    }

    private double safety(double horizon) {
        double deviations = ServiceLevel.deviations(policy.serviceLevel().doubleValue());
        double week = demand.spread().doubleValue();
        double perDay = demand.perWeek().doubleValue() / WEEK;
        double late = perDay * supply.leadSpread().doubleValue();
        double safety = Math.max(0, deviations * Math.sqrt(week * week * horizon / WEEK + late * late));
        step(
                "REO-912",
                "safety stock",
                safety,
                Words.number(safety) + " are kept in reserve for a service level of "
                        + policy.serviceLevel().toPlainString() + " % (" + Words.number(deviations)
                        + " deviations of a demand that is "
                        + Words.number(week) + " off in a week, and of a lead time that is "
                        + Words.number(supply.leadSpread().doubleValue()) + " days off)");
        return safety;
    }

    private Need wanted(int point, int position, double horizon) {
        double cover = policy.coverWeeks().doubleValue() * WEEK;
        double beyond = demand.until(horizon + cover) - demand.until(horizon);
        int quantity = (int) Math.max(0, Math.ceil(point + beyond - position - 1e-9));
        bind(
                "REO-915",
                "wanted",
                quantity,
                quantity + " are wanted: up to the reorder point, and " + Words.number(beyond) + " for "
                        + policy.coverWeeks().toPlainString() + " weeks more");
        if (quantity == 0) {
            return need(0, point, "nothing is expected to be sold");
        }
        int ordered = packed(stretched(Math.max(quantity, supply.minimum()), quantity));
        int keeps = keeps(facts);
        if (ordered <= keeps) {
            return afforded(
                    ordered,
                    point,
                    ordered + " are ordered: " + position + " can be sold, and the reorder point is " + point);
        }
        int fewer = keeps / supply.pack() * supply.pack();
        bind(
                "REO-916",
                "shelf life",
                fewer,
                fewer + " at most: more would spoil within " + supply.shelfLifeDays() + " days");
        return fewer < supply.minimum() || fewer == 0
                ? need(0, point, "the least that can be ordered would spoil before it is sold")
                : afforded(fewer, point, fewer + " are ordered, as many as are sold before they spoil");
    }

    /** What the budget makes of it, where it doesn't cover all. */
    private Need afforded(int ordered, int point, String why) {
        BudgetCut cut = new BudgetCut(facts, ordered);
        if (!cut.isNeeded()) {
            return joined(ordered, point, why);
        }
        if (!policy.trims()) {
            step("REO-920", "budget", ordered, cut.asked());
            return joined(ordered, point, why);
        }
        int fewer = cut.quantity();
        bind("REO-920", "budget", fewer, cut.words());
        return fewer == 0 ? need(0, point, cut.words()) : joined(fewer, point, fewer + " are ordered: " + cut.words());
    }

    /** What the supplier asks of the order as a whole. */
    private Need joined(int wanted, int point, String why) {
        if (facts.together() == null) {
            return need(wanted, point, why);
        }
        JointOrder order = new JointOrder(facts, wanted);
        if (order.isFilled()) {
            bind("REO-921", "filled up", order.quantity(), order.filled());
        }
        if (order.isTooSmall()) {
            BigDecimal wait = order.daysToWait(policy);
            if (wait.signum() > 0) {
                bind("REO-922", "days it can wait", wait.doubleValue(), order.tooSmall(wait));
                waits = wait;
                return need(0, point, order.tooSmall(wait));
            }
            step("REO-922", "days it can wait", 0, order.tooSmall(wait));
        }
        if (order.hasFreight()) {
            step("REO-923", "freight", order.freight(), order.freightWords());
        }
        return need(
                order.quantity(), point, order.isFilled() ? order.quantity() + " are ordered: " + order.filled() : why);
    }

    /** Pieces that are sold before they spoil, those that are there first. */
    static int keeps(ReorderFacts facts) {
        Integer days = facts.supply().shelfLifeDays();
        return days == null
                ? Integer.MAX_VALUE
                : Math.max(
                        0,
                        (int) Math.floor(facts.demand().until(days) + 1e-9)
                                - Math.max(0, facts.stock().position()));
    }

    private int stretched(int least, int quantity) {
        if (least > quantity) {
            bind("REO-917", "minimum", least, "the supplier sells no fewer than " + least);
        }
        return reached(least).map(PriceBreak::from).orElse(least);
    }

    /** A price break that is near enough, or makes the whole order cheaper. */
    private Optional<PriceBreak> reached(int quantity) {
        BigDecimal most = BigDecimal.valueOf(quantity)
                .multiply(policy.stretch().movePointLeft(2).add(BigDecimal.ONE));
        BigDecimal cost = supply.costOf(quantity);
        BigDecimal total = cost.multiply(BigDecimal.valueOf(quantity));
        Optional<PriceBreak> found = supply.breaks().stream()
                .filter(b -> b.from() > quantity && b.unitCost().compareTo(cost) < 0)
                .filter(b -> BigDecimal.valueOf(b.from()).compareTo(most) <= 0
                        || b.unitCost().multiply(BigDecimal.valueOf(b.from())).compareTo(total) <= 0)
                .reduce((nearer, farther) -> farther);
        found.ifPresent(b -> bind(
                "REO-919",
                "price break",
                b.from(),
                "from " + b.from() + " on one costs " + b.unitCost().toPlainString() + " instead of "
                        + cost.toPlainString()));
        return found;
    }

    private int packed(int quantity) {
        int pack = supply.pack();
        int whole = (quantity + pack - 1) / pack * pack;
        if (whole != quantity) {
            bind("REO-918", "whole packs", whole, whole + " in whole packs of " + pack);
        }
        return whole;
    }

    private Need need(int quantity, int point, String why) {
        double week = demand.perWeek().doubleValue();
        double weeks = week == 0 ? 0 : (facts.stock().position() + quantity) / week;
        return new Need(
                quantity,
                supply.costOf(quantity),
                facts.stock().position(),
                point,
                BigDecimal.valueOf(weeks).setScale(1, RoundingMode.HALF_EVEN),
                steps,
                binding,
                waits,
                why);
    }

    /** A step after which it is another quantity. */
    private void bind(String rule, String what, double number, String because) {
        binding = rule;
        step(rule, what, number, because);
    }

    private void step(String rule, String what, double number, String because) {
        step(rule, what, tenth(number), because);
    }

    private void step(String rule, String what, BigDecimal number, String because) {
        steps.add(new Step(rule, what, number, because));
    }

    private static BigDecimal tenth(double number) {
        return BigDecimal.valueOf(number).setScale(number == Math.rint(number) ? 0 : 1, RoundingMode.HALF_EVEN);
    }
}
