package org.countersign.ledger.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What relays and jobs stand on: a connection that asks again after a commit is told what was committed. */
@ParameterizedClass
@EnumSource(Databases.class)
class FreshReadTest {

    private static final int COMMITS = 500;

    private final TestDatabase db;

    FreshReadTest(Databases databases) {
        db = databases.create();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void what_was_asked_beside_a_commit_is_asked_anew_after_it() throws SQLException {
        try (Connection reader = db.source().getConnection();
                Connection writer = db.source().getConnection();
                Statement tables = writer.createStatement()) {
            tables.execute("create table counted (n int)");
            tables.execute("insert into counted values (0)");
            for (int n = 1; n <= COMMITS; n++) {
                int next = n;
                CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> write(writer, next));
                while (!commit.isDone()) {
                    read(reader);
                }
                commit.join();
                assertThat(read(reader)).isEqualTo(next);
            }
        }
    }

    private static void write(Connection writer, int n) {
        try (PreparedStatement statement = writer.prepareStatement("update counted set n = ?")) {
            statement.setInt(1, n);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static int read(Connection reader) throws SQLException {
        try (PreparedStatement statement = reader.prepareStatement("select n from counted");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
