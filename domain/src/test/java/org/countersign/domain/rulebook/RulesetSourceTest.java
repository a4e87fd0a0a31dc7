package org.countersign.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesetSourceTest {

    private static final RulesetId PRICING = RulesetId.of("fulfilment/pricing");

    @Test
    void the_hash_is_of_names_and_texts_and_nothing_else() {
        RulesetSource one = new RulesetSource(PRICING, Map.of("a.drl", "x\n", "b.table.csv", "y\n"));
        RulesetSource two = new RulesetSource(PRICING, Map.of("b.table.csv", "y\r\n", "a.drl", "x\r\n"));
        assertThat(two.hash()).isEqualTo(one.hash()).hasSize(64);
        assertThat(new RulesetSource(PRICING, Map.of("a.drl", "x\ny\n")).hash()).isNotEqualTo(one.hash());
    }

    @Test
    void moving_text_from_one_file_to_the_next_changes_the_hash() {
        assertThat(new RulesetSource(PRICING, Map.of("a", "bc")).hash())
                .isNotEqualTo(new RulesetSource(PRICING, Map.of("ab", "c")).hash());
    }

    @Test
    void an_address_is_two_words() {
        assertThat(PRICING).hasToString("fulfilment/pricing");
        assertThatThrownBy(() -> RulesetId.of("pricing")).hasMessageContaining("'pricing' is no address");
        assertThatThrownBy(() -> RulesetId.of("../etc/passwd")).hasMessageContaining("is no address");
    }
}
