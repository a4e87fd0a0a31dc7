package org.countersign.domain.rulebook;

import java.util.regex.Pattern;

/** A rule set's address: the feature and the set, such as {@code fulfilment/escalation}. */
public record RulesetId(String feature, String set) implements Comparable<RulesetId> {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    public RulesetId {
        if (!WORD.matcher(feature).matches() || !WORD.matcher(set).matches()) {
            throw new IllegalArgumentException(
                    "ruleset: '" + feature + "/" + set + "' is no address such as fulfilment/pricing");
        }
    }

    public static RulesetId of(String address) {
        int slash = address.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("ruleset: '" + address + "' is no address such as fulfilment/pricing");
        }
        return new RulesetId(address.substring(0, slash), address.substring(slash + 1));
    }

    @Override
    public int compareTo(RulesetId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return feature + "/" + set;
    }
}
