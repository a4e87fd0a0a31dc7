package org.countersign.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.event.ShipmentDelivered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {

    /** RFC 3339 asks for the seconds, also where they are none; an offset of nothing may be said as Z. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:15:00+01:00,2026-11-23T10:15:00+01:00",
        "2026-11-23T10:15:00Z,2026-11-23T10:15:00Z",
        "2026-11-23T10:15:00.000001Z,2026-11-23T10:15:00.000001Z",
        "2026-11-23T00:00:07+05:30,2026-11-23T00:00:07+05:30"
    })
    void times_have_their_seconds_in_the_first_second_of_a_minute_too(String time, String written) {
        OffsetDateTime at = OffsetDateTime.parse(time);
        var sent = Wire.read(Wire.event("urn:test", "1", at, new ShipmentDelivered("A-1", at))
                .json());
        assertThat(List.of(
                        sent.path("time").asText(),
                        sent.path("data").path("deliveredAt").asText()))
                .containsOnly(written);
    }

    @Test
    void an_event_says_its_type_and_whose_it_is() {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-23T10:15:00Z");
        Wire.Outgoing sent = Wire.event("urn:test", "1", at, new ShipmentDelivered("A-1", at));
        assertThat(sent.type()).isEqualTo("shipment.delivered.v1");
        assertThat(sent.subject()).isEqualTo("A-1");
    }
}
