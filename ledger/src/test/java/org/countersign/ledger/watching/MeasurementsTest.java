package org.countersign.ledger.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_was_measured_is_read_back_and_has_a_course(Databases kind) {
        try (TestDatabase db = kind.create()) {
            Measurements measurements = new Measurements(db.database());
            assertThat(measurements.lastTime("order-risk")).isEmpty();
            List<Measured> monday = List.of(row(MONDAY, "input", "goods"), row(MONDAY, "output", null));
            List<Measured> tuesday = List.of(row(TUESDAY, "output", null));
            TestTransactions.run(() -> {
                assertThat(measurements.mine()).isTrue();
                measurements.add(monday);
                measurements.add(tuesday);
                measurements.add(List.of());
            });
            assertThat(measurements.lastTime("order-risk")).contains(TUESDAY);
            assertThat(measurements.at("order-risk", MONDAY)).isEqualTo(monday);
            assertThat(measurements.course("order-risk", MONDAY, 10)).containsExactly(monday.get(1), tuesday.get(0));
            assertThat(measurements.course("order-risk", MONDAY, 1)).isEqualTo(tuesday);
            assertThat(measurements.lastTime("churn")).isEmpty();
        }
    }

    private static Measured row(Instant at, String kind, String feature) {
        return new Measured(
                at,
                "order-risk",
                "v1",
                kind,
                feature,
                212,
                0.31,
                feature == null ? 0.2 : null,
                feature == null ? 0.4 : null,
                0.25,
                true,
                "Order value: higher, median 84 -> 131",
                feature == null ? null : new BigDecimal("12.50"),
                feature == null ? null : "EUR",
                "[]");
    }
}
