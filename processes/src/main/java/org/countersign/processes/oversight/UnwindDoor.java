package org.countersign.processes.oversight;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.oversight.Unwind;
import org.countersign.processes.runtime.ProcessRuntime;

/** Where somebody asks to take back what a version of rules did: the wish and its process, or neither. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class UnwindDoor {

    @Inject
    Unwinding unwinding;

    @Inject
    ProcessRuntime processes;

    public Unwind ask(RulesetId ruleset, int version, Instant from, Instant to, String who, String reason) {
        Unwind unwind = unwinding.ask(ruleset, version, from, to, who, reason);
        processes.start(Unwinding.KEY, unwind.id(), Map.of());
        return unwind;
    }
}
