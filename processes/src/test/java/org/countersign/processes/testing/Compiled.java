package org.countersign.processes.testing;

import java.util.List;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;

/** The shipped rule sets, compiled and warmed once for all tests: what lies open here is not compiled again. */
final class Compiled {

    static final RuleCompiler COMPILER = new RuleCompiler();

    static final List<Rulebook> SHIPPED = ShippedRulesets.all().stream()
            .map(set -> COMPILER.compile(set, new RulesetVersion(set.ruleset(), 1, set.hash())))
            .toList();

    private Compiled() {}
}
