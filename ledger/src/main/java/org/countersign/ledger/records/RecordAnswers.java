package org.countersign.ledger.records;

import java.time.ZoneOffset;
import java.util.List;
import org.countersign.domain.records.AnsweredPair;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;

/** What people have said of pairs, with both records as they were when the pair was judged: what a model learns from. */
public final class RecordAnswers {

    /** Newer ones count: people's habits change, and all of it has to fit into memory. */
    private static final int MOST = 20_000;

    private final Database database;

    public RecordAnswers(Database database) {
        this.database = database;
    }

    /** In the order of their times. */
    public List<AnsweredPair> list(RecordKind kind) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select * from (select p.state, p.at, p.pair_id, d.facts from record_pair p"
                                + " join decision d on d.id = p.decision_id where p.kind = :kind"
                                + " and p.state = any(:states) and p.said_by is not null"
                                + " order by p.at desc, p.pair_id desc limit " + MOST
                                + ") as said order by at, pair_id")
                .bind("kind", kind.name())
                .bindArray(
                        "states", String.class, PairState.JOINED.name(), PairState.APART.name(), PairState.SPLIT.name())
                .map((row, context) -> new AnsweredPair(
                        Json.read(row.getString("facts"), PairFacts.class),
                        row.getString("state").equals(PairState.JOINED.name()),
                        Column.instant(row, "at").atOffset(ZoneOffset.UTC)))
                .list());
    }
}
