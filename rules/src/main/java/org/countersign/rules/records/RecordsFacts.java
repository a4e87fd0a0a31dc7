package org.countersign.rules.records;

import java.util.List;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.Likeness;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.RecordKind;
import org.countersign.rules.fact.FactKind;

/** Two customers of one surname and one town: not the same, and nobody would think so. */
public final class RecordsFacts {

    private RecordsFacts() {}

    public static List<FactKind<?>> kinds() {
        return List.of(FactKind.of("pair", pair(), match()));
    }

    public static PairFacts pair() {
        return PairFacts.of(
                RecordKind.CUSTOMER,
                KnownRecord.customer("C-1", "Anna Smith", "anna@example.org", "1 High Street, N1 1AA London, GB", "GB"),
                KnownRecord.customer("C-2", "Paul Smith", "paul@example.com", "7 Low Road, N1 1AA London, GB", "GB"),
                new Likeness(
                        0.65,
                        0.2,
                        5.1,
                        0,
                        Likeness.UNKNOWN,
                        0.25,
                        0.3,
                        1,
                        Likeness.UNKNOWN,
                        Likeness.UNKNOWN,
                        Likeness.UNKNOWN),
                0);
    }

    public static Prediction.Scored match() {
        return new Prediction.Scored("customer-match", "1", 0.05, null, 0.00, List.of(), Prediction.LOG_ODDS);
    }
}
