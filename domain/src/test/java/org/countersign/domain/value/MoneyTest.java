package org.countersign.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void an_amount_is_kept_to_the_smallest_unit_of_its_currency() {
        assertThat(Money.of("12.345", "EUR")).hasToString("12.34 EUR");
        assertThat(Money.of("12.355", "EUR")).hasToString("12.36 EUR");
        assertThat(Money.of("1200.4", "JPY")).hasToString("1200 JPY");
    }

    @Test
    void equal_amounts_are_equal_however_they_were_written() {
        assertThat(Money.of("12.5", "EUR")).isEqualTo(Money.of("12.500", "EUR"));
    }

    @Test
    void sums_differences_and_multiples_keep_the_currency() {
        Money price = Money.of("19.99", "GBP");
        assertThat(price.times(3).minus(Money.of("0.97", "GBP")).plus(Money.of("1", "GBP")))
                .isEqualTo(Money.of("60.00", "GBP"));
        assertThat(price.times(new BigDecimal("0.5"))).isEqualTo(Money.of("10.00", "GBP"));
    }

    @Test
    void two_currencies_do_not_mix() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "GBP")))
                .hasMessage("currency: EUR and GBP don't mix");
    }

    @Test
    void a_wrong_currency_or_number_is_named() {
        assertThatThrownBy(() -> Money.of("1", "EURO")).hasMessageContaining("'EURO' is no ISO 4217 code");
        assertThatThrownBy(() -> Money.of("1,50", "EUR")).hasMessageContaining("'1,50' is no decimal number");
    }
}
