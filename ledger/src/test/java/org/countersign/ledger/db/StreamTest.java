package org.countersign.ledger.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are read one after the other, and what they are read through is given back whatever happens. */
@ParameterizedClass
@EnumSource(Databases.class)
class StreamTest {

    /** More than the pool has connections. */
    private static final int OFTEN = 20;

    private final TestDatabase db;

    StreamTest(Databases databases) {
        db = databases.create();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void they_come_inside_a_transaction_that_ends_with_the_stream() {
        List<Handle> handles = new ArrayList<>();
        for (int i = 0; i < OFTEN; i++) {
            try (Stream<String> names = db.database().stream(handle -> {
                handles.add(handle);
                return leases(handle);
            })) {
                assertThat(handles.get(i).isInTransaction()).isTrue();
                assertThat(names).contains("outbox", "seal");
            }
        }
        assertThat(handles).allMatch(Handle::isClosed);
    }

    @Test
    void in_a_running_transaction_they_join_it() {
        TestTransactions.run(() -> {
            db.database().unit().put("lease", Write.insert("lease", "name", "mine"));
            try (Stream<String> names = db.database().stream(StreamTest::leases)) {
                assertThat(names).contains("mine");
            }
            assertThat(db.database().isInTransaction()).isTrue();
        });
        List<String> names = db.database().jdbi().withHandle(h -> leases(h).toList());
        assertThat(names).contains("mine");
    }

    @Test
    void a_query_that_fails_keeps_no_connection() {
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> db.database().stream(
                                    h -> h.createQuery("select nothing from nowhere").mapTo(String.class).stream())
                            .close())
                    .hasMessageContaining("nowhere");
        }
        try (Stream<String> names = db.database().stream(StreamTest::leases)) {
            assertThat(names).contains("outbox");
        }
    }

    private static Stream<String> leases(Handle handle) {
        return handle.createQuery("select name from lease").mapTo(String.class).stream();
    }
}
