package org.countersign.ledger.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void what_was_given_out_is_read_again() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-23T09:00:00.000001Z"), "a|b");
        assertThat(Cursor.of(cursor.toString())).isEqualTo(cursor);
    }

    /** No base64, no bar, no number, a number that no long holds, a time that no calendar holds. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "x|a", "99999999999999999999|a", "-|a"})
    void anything_else_is_refused_with_its_text(String plain) {
        String text =
                plain.isEmpty() ? "%%%" : Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cursor: '" + text + "' was not given out by this list");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE})
    void the_furthest_times_are_read_or_refused_but_never_break(long micros) {
        String text = Base64.getUrlEncoder().encodeToString((micros + "|a").getBytes(StandardCharsets.UTF_8));
        Cursor cursor = Cursor.of(text);
        assertThat(cursor).isNotNull();
        assertThat(cursor.id()).isEqualTo("a");
    }
}
