package org.countersign.processes.records;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;

/** What becomes of two records, and a person's wish to split one again: each act is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class MatchingDoor {

    @Inject
    Matching matching;

    public Optional<PairState> judge(PairFacts pair) {
        return matching.judge(pair);
    }

    /**
     * @param id one of a record's ids, which stands alone afterwards
     * @throws IllegalArgumentException when it is joined with no other
     */
    public void split(RecordKind kind, String id, String by, String why) {
        matching.split(kind, id, by, why);
    }
}
