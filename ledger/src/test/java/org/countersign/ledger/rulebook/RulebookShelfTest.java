package org.countersign.ledger.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class RulebookShelfTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00.123456Z");
    private static final RulesetId PRICING = RulesetId.of("fulfilment/pricing");

    private final TestDatabase db;
    private final RulebookShelf shelf;

    RulebookShelfTest(Databases databases) {
        db = databases.create();
        shelf = new RulebookShelf(db.database(), TestSigner.OURS);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static RulesetSource source(String text) {
        return new RulesetSource(PRICING, Map.of("pricing.drl", text, "scenarios.csv", "a,b\n"));
    }

    @Test
    void every_publication_is_a_version_whatever_its_text() {
        Shelved first = shelf.publish(source("one"), "author", NOW);
        assertThat(shelf.publish(source("two"), "author", NOW).version().number())
                .isEqualTo(2);
        Shelved back = shelf.publish(source("two"), "reviewer", NOW.plusSeconds(1));
        assertThat(back.version().number()).isEqualTo(3);

        assertThat(shelf.find(PRICING, 1)).contains(first);
        assertThat(shelf.current(PRICING)).contains(back);
        assertThat(shelf.list()).containsExactly(back);
        assertThat(shelf.list(PRICING)).extracting(s -> s.version().number()).containsExactly(3, 2, 1);
        assertThat(shelf.current(RulesetId.of("fulfilment/routing"))).isEmpty();
    }

    @Test
    void what_happens_to_models_is_written_down() {
        ModelRegister register = new ModelRegister(db.database());
        ModelEvent trained = new ModelEvent(NOW, "order-risk", "v1", "trained", "steward", "AUC .735");
        ModelEvent failed = new ModelEvent(NOW, "order-risk", null, "failed", null, null);
        register.add(trained);
        register.add(failed);
        assertThat(register.list("order-risk", 10)).containsExactly(failed, trained);
        assertThat(register.list("churn", 10)).isEmpty();
    }
}
