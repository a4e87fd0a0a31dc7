package org.countersign.ledger.registry;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jspecify.annotations.Nullable;

/** Which version of which model has which seat. */
public final class ModelSeats {

    /** @param by who put it there; null when it happened by itself */
    public record Seated(String version, Instant since, @Nullable String by) {}

    private final Database database;

    public ModelSeats(Database database) {
        this.database = database;
    }

    public Optional<Seated> find(String model, Seat seat) {
        return database.beside().withHandle(h -> h.createQuery(
                        "select version, since, who from model_seat where model = :model and seat = :seat")
                .bind("model", model)
                .bind("seat", word(seat))
                .map((row, context) ->
                        new Seated(row.getString("version"), Column.instant(row, "since"), row.getString("who")))
                .findOne());
    }

    /** Whoever sat there leaves in the same moment. */
    public void put(String model, Seat seat, Seated one) {
        database.allOrNone(h -> {
            h.createUpdate("delete from model_seat where model = :model and seat = :seat")
                    .bind("model", model)
                    .bind("seat", word(seat))
                    .execute();
            h.createUpdate("insert into model_seat (model, seat, version, since, who)"
                            + " values (:model, :seat, :version, :since, :who)")
                    .bind("model", model)
                    .bind("seat", word(seat))
                    .bind("version", one.version())
                    .bind("since", Column.time(one.since()))
                    .bind("who", one.by())
                    .execute();
        });
    }

    public void clear(String model, Seat seat) {
        database.jdbi().useHandle(h -> h.createUpdate("delete from model_seat where model = :model and seat = :seat")
                .bind("model", model)
                .bind("seat", word(seat))
                .execute());
    }

    private static String word(Seat seat) {
        return seat.name().toLowerCase(Locale.ROOT);
    }
}
