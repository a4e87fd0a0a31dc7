package org.countersign.processes.rulebook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.countersign.decisions.rulebook.Schedule;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleDraft;
import org.jspecify.annotations.Nullable;

/** What people do with rules: each act is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class RuleDeskDoor {

    @Inject
    RuleDesk desk;

    public RuleDraft save(RulesetId ruleset, int revision, Map<String, String> files, String reason, String who) {
        return desk.save(ruleset, revision, files, reason, who);
    }

    public RuleDraft rebase(RulesetId ruleset, int revision, @Nullable Integer onto, String who) {
        return desk.rebase(ruleset, revision, onto, who);
    }

    public void discard(RulesetId ruleset) {
        desk.discard(ruleset);
    }

    public RuleChange submit(RulesetId ruleset, String who, String reason, Schedule schedule) {
        return desk.submit(ruleset, who, reason, schedule);
    }

    public RuleChange review(
            RulesetId ruleset, int number, Answer verdict, String who, Set<String> roles, @Nullable String comment) {
        return desk.review(ruleset, number, verdict, who, roles, comment);
    }

    public RuleChange withdraw(RulesetId ruleset, int number, String who, Set<String> roles) {
        return desk.withdraw(ruleset, number, who, roles);
    }

    public RuleChange rollback(RulesetId ruleset, int version, String who, Set<String> roles, String reason) {
        return desk.rollback(ruleset, version, who, roles, reason);
    }
}
