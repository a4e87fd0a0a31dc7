package org.countersign.decisions.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.countersign.decisions.records.FieldDictionary.Entry;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.records.FieldOwner;
import org.countersign.ledger.records.FieldOwners;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldDictionaryTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final TestDatabase db = Databases.H2.create();
    private final RulebookShelf shelf = new RulebookShelf(db.database(), TestSigner.OURS);
    private final Validities validities = new Validities(db.database());
    private final FieldDictionary dictionary =
            new FieldDictionary(shelf, validities, new FieldOwners(db.database()), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void publish() {
        for (RulesetSource source : ShippedRulesets.all()) {
            int version = shelf.publish(source, "shipped", NOW).version().number();
            validities.begin(source.ruleset(), version, NOW);
        }
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Entry entry(String path) {
        return dictionary.list().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_fact_says_which_rule_sets_ask_for_it_and_which_models_score_its_order() {
        Entry total = entry("order.total");
        assertThat(total.type()).isEqualTo("number");
        assertThat(total.rulesets()).contains("fulfilment/escalation").doesNotContain("campaign/retention");
        assertThat(total.models()).containsExactly("order-risk");
        assertThat(total.owner()).isNull();
    }

    @Test
    void who_answers_for_a_fact_can_be_written_down_and_taken_back() {
        dictionary.describe("order.total", "Ann", "with tax", "sam");
        dictionary.describe("order.total", "Bob", null, "tom");
        assertThat(entry("order.total").owner()).isEqualTo(new FieldOwner("order.total", "Bob", null, "tom", NOW));
        dictionary.describe("order.total", null, null, "tom");
        assertThat(entry("order.total").owner()).isNull();
    }

    @Test
    void a_fact_that_no_rule_may_ask_for_is_refused() {
        assertThatThrownBy(() -> dictionary.describe("order.moon", "Ann", null, "sam"))
                .hasMessageContaining("rules know no fact 'order.moon'");
    }
}
