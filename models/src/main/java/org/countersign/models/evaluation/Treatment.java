package org.countersign.models.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.Fairness.Group;
import org.countersign.models.card.Fairness.Proxy;
import org.countersign.models.card.Fairness.Share;

/**
 * How one group is treated beside the others of its segment, as a person reads it.
 *
 * @param others the share of the others that is flagged though it did not happen to them
 * @param breached whether that is a breach: {@link #BOUND} times as often or more, and no accident
 * @param proxy the feature that tells the group best
 */
public record Treatment(Group group, Share others, boolean breached, Optional<Proxy> proxy) {

    /** As many times more often than the others is a breach, when the intervals don't meet either. */
    public static final double BOUND = 1.25;

    public static List<Treatment> of(Fairness fairness) {
        return fairness.groups().stream()
                .map(group -> {
                    Share others = others(fairness, group);
                    return new Treatment(group, others, isBreach(group.wronged(), others), proxy(fairness, group));
                })
                .toList();
    }

    static boolean isBreach(Share group, Share others) {
        return group.low() > others.high() && group.value() >= BOUND * others.value();
    }

    /** How many times as often as the others; infinite when none of the others is. */
    public double ratio() {
        return group.wronged().value() / others.value();
    }

    public double difference() {
        return group.wronged().value() - others.value();
    }

    private static Share others(Fairness fairness, Group group) {
        int wronged = 0;
        int spared = 0;
        for (Group other : others(fairness.groups().stream(), group).toList()) {
            int innocent = innocent(other);
            wronged += (int) Math.round(other.wronged().value() * innocent);
            spared += innocent;
        }
        return Wilson.share(wronged, spared);
    }

    private static Stream<Group> others(Stream<Group> all, Group group) {
        return all.filter(other ->
                other.segment().equals(group.segment()) && !other.group().equals(group.group()));
    }

    /** To so many of them it did not happen. */
    private static int innocent(Group group) {
        return group.rows() - (int) Math.round(group.happened().value() * group.rows());
    }

    private static Optional<Proxy> proxy(Fairness fairness, Group group) {
        return fairness.proxies().stream()
                .filter(proxy ->
                        proxy.segment().equals(group.segment()) && proxy.group().equals(group.group()))
                .findFirst();
    }
}
