package org.countersign.ledger.rulebook;

import java.time.Instant;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;

/**
 * A published version of a rule set with its text, who published it and when.
 *
 * @param trusted whether the text is the one that was published, and bears the shop's signature
 */
public record Shelved(RulesetVersion version, RulesetSource source, String by, Instant at, boolean trusted) {}
