package org.countersign.models.card;

import java.util.List;

/**
 * How a model treats groups of people, measured on rows that it has not learnt from.
 *
 * @param cut from which score on a row counts as flagged: a tenth of all rows reach it
 * @param proxies how well the features tell who belongs to a group, though the group itself is no feature
 * @param breaches in words; whoever lets a model with one of these serve signs why
 */
public record Fairness(double cut, List<Group> groups, List<Proxy> proxies, List<String> breaches) {

    /** Of cards from before it was measured, and of rows without groups. */
    public static final Fairness NONE = new Fairness(1, List.of(), List.of(), List.of());

    public Fairness {
        groups = List.copyOf(groups);
        proxies = List.copyOf(proxies);
        breaches = List.copyOf(breaches);
    }

    /**
     * One group by one segment, such as the country.
     *
     * @param happened share of its rows where it happened
     * @param flagged share of its rows that reach the cut
     * @param wronged share of those where it did not happen that reach the cut all the same
     */
    public record Group(String segment, String group, int rows, Share happened, Share flagged, Share wronged) {}

    /** A share with its 95 % Wilson interval. */
    public record Share(double value, double low, double high) {}

    /** @param auc how well the best single feature tells the group from the others, .5 at random */
    public record Proxy(String segment, String group, String feature, double auc) {}
}
