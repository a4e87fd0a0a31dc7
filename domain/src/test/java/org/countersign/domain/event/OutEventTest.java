package org.countersign.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutEventTest {

    private static OutEvent capture(int attempt, Instant at) {
        return OutEvent.of(
                "A-1",
                "d-1",
                at,
                "attempt " + attempt,
                new Effect.CaptureRequested("A-1", "d-1", BigDecimal.TEN, "EUR", attempt));
    }

    @Test
    void the_same_thing_said_again_has_the_same_id() {
        assertThat(capture(1, Instant.EPOCH).id())
                .isEqualTo(capture(1, Instant.now()).id());
    }

    @Test
    void another_occasion_has_another_id() {
        assertThat(capture(2, Instant.EPOCH).id())
                .isNotEqualTo(capture(1, Instant.EPOCH).id());
    }
}
