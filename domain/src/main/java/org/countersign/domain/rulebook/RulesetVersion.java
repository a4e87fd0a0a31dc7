package org.countersign.domain.rulebook;

/** A published version of a rule set: its number, counted from 1, and the hash of its text. Number 0 is a draft. */
public record RulesetVersion(RulesetId ruleset, int number, String hash) {

    @Override
    public String toString() {
        return ruleset + " v" + number;
    }
}
