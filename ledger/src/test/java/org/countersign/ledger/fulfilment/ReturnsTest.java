package org.countersign.ledger.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.event.ReturnReceived;
import org.countersign.domain.event.ReturnRequested;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.fulfilment.ReturnHistory;
import org.countersign.domain.fulfilment.ReturnState;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnsTest {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-11-23T09:00:00Z");

    private TestDatabase db;
    private Returns returns;

    @AfterEach
    void close() {
        db.close();
    }

    private void open(Databases kind) {
        db = kind.create();
        returns = new Returns(db.database());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_return_is_read_back_as_it_was_written(Databases kind) {
        open(kind);
        Return asked = back("R-1", "O-1", DAY);
        Return over = asked.decided("D-1", new BigDecimal("12.50"), true)
                .in(ReturnState.AWAITING_GOODS)
                .arrived(new ReturnReceived("R-1", "O-1", DAY, List.of(new ReturnReceived.Line("MUG", 1, "opened"))))
                .inspected("D-2", new BigDecimal("10.00"))
                .refunded(new BigDecimal("10.00"))
                .stored(true)
                .closed(ReturnState.CLOSED, DAY.toInstant(), "everything is done");
        TestTransactions.call(() -> {
            returns.add(asked, "C-1");
            returns.save(over);
            return over;
        });
        assertThat(returns.find("R-1")).contains(over);
        assertThat(returns.find("R-2")).isEmpty();
        assertThat(returns.orderOf("R-1")).isEqualTo("O-1");
        assertThat(over.claimed()).isEqualByComparingTo("10.00");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void the_returns_of_an_order_come_in_their_order_and_a_year_counts(Databases kind) {
        open(kind);
        Return now = back("R-now", "O-1", DAY);
        TestTransactions.call(() -> {
            returns.add(now, "C-1");
            returns.add(back("R-first", "O-1", DAY.minusDays(3)), "C-1");
            returns.add(back("R-other", "O-2", DAY.minusDays(300)), "C-1");
            returns.add(back("R-long-ago", "O-3", DAY.minusDays(366)), "C-1");
            returns.add(back("R-refused", "O-4", DAY.minusDays(9)).in(ReturnState.REFUSED), "C-1");
            returns.add(back("R-stranger", "O-5", DAY.minusDays(9)), "C-2");
            return now;
        });
        assertThat(returns.ofOrder("O-1")).extracting(Return::returnId).containsExactly("R-first", "R-now");
        assertThat(returns.history("C-1", now)).isEqualTo(new ReturnHistory(0, 2));
        assertThat(returns.history(null, now)).isEqualTo(ReturnHistory.NONE);
    }

    private static Return back(String id, String order, OffsetDateTime at) {
        return Return.requested(
                new ReturnRequested(id, order, at, "unwanted", List.of(new ReturnRequested.Line("MUG", 1)), null),
                "EUR");
    }
}
