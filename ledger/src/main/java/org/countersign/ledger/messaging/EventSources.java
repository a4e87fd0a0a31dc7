package org.countersign.ledger.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of everything that sends events. What was heard of a source is read from the inbox, so nothing is written
 * for it while events come in; what is expected of it is written down by a person.
 */
public final class EventSources {

    private static final Duration LATELY = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;

    public EventSources(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whoever sent something in the last seven days, and whoever something is expected of. */
    public List<EventSource> list() {
        return database.jdbi().withHandle(h -> h.createQuery(
                        """
                        select source, max(owner) as owner, max(every_seconds) as every_seconds,
                               sum(events) as events, max(last_at) as last_at, max(set_by) as set_by,
                               max(set_at) as set_at
                        from (select source, cast(null as varchar) as owner, cast(null as bigint) as every_seconds,
                                     count(*) as events, max(received_at) as last_at, cast(null as varchar) as set_by,
                                     cast(null as timestamp with time zone) as set_at
                              from inbox where received_at >= :since group by source
                              union all
                              select source, owner, every_seconds, 0, null, set_by, set_at from event_source) as heard
                        group by source order by source""")
                .bind("since", Column.time(clock.instant().minus(LATELY)))
                .map((row, context) -> source(row, row.getLong("events"), Column.instantOrNull(row, "last_at")))
                .list());
    }

    /** Those that are silent for longer than they may be. Cheap enough to be asked every few seconds. */
    public List<EventSource> listMissing() {
        Instant now = clock.instant();
        return database.jdbi().withHandle(h -> h
                .createQuery("select * from event_source where every_seconds is not null order by source")
                .map((row, context) -> source(row, 0, null))
                .list()
                .stream()
                .filter(source -> source.isMissing(now) && !isHeard(h, source, now))
                .toList());
    }

    /** The newest events are looked at first: of a source that lives, one of them is found at once. */
    private static boolean isHeard(Handle handle, EventSource source, Instant now) {
        return source.every() != null
                && handle.createQuery("select received_at from inbox where received_at >= :since and source = :source"
                                + " order by received_at desc, event_id desc limit 1")
                        .bind("since", Column.time(now.minus(source.every())))
                        .bind("source", source.source())
                        .mapTo(OffsetDateTime.class)
                        .findOne()
                        .isPresent();
    }

    /** Writes down who answers for a source and how often it has to be heard; the last word counts. */
    public void expect(String source, @Nullable String owner, @Nullable Duration every, String by) {
        database.allOrNone(h -> {
            h.createUpdate("delete from event_source where source = :source")
                    .bind("source", source)
                    .execute();
            h.createUpdate("insert into event_source (source, owner, every_seconds, set_by, set_at)"
                            + " values (:source, :owner, :every, :by, :at)")
                    .bind("source", source)
                    .bind("owner", owner)
                    .bind("every", every == null ? null : every.toSeconds())
                    .bind("by", by)
                    .bind("at", Column.time(clock.instant()))
                    .execute();
        });
    }

    /** Nothing is expected of it any longer; it stays listed while it is heard. */
    public boolean forget(String source) {
        return database.jdbi()
                .withHandle(h -> h.createUpdate("delete from event_source where source = :source")
                                .bind("source", source)
                                .execute()
                        > 0);
    }

    private static EventSource source(ResultSet row, long events, @Nullable Instant lastAt) throws SQLException {
        long every = row.getLong("every_seconds");
        boolean unwatched = row.wasNull();
        return new EventSource(
                row.getString("source"),
                row.getString("owner"),
                unwatched ? null : Duration.ofSeconds(every),
                events,
                lastAt,
                row.getString("set_by"),
                Column.instantOrNull(row, "set_at"));
    }
}
