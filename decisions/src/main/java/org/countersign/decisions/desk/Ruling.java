package org.countersign.decisions.desk;

import org.countersign.domain.decision.Judgement;
import org.countersign.domain.rulebook.RulesetVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the judge found: the settled judgement, by which version, and the hash over all that it depends on.
 *
 * @param failure what broke, when rules or settlement broke; for the log only, no part of the hash
 */
public record Ruling(RulesetVersion version, Judgement judgement, String hash, @Nullable RuntimeException failure) {}
