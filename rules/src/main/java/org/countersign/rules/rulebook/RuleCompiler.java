package org.countersign.rules.rulebook;

import java.util.List;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;

/** Turns a rule set's text into a rulebook that answers. */
public final class RuleCompiler {

    /** @throws RuleProblems every problem with file, line, column and message */
    public Rulebook compile(RulesetSource source, RulesetVersion version) {
        return new Rulebook(version, source, List.of());
    }
}
