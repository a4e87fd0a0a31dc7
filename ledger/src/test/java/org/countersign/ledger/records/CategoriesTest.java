package org.countersign.ledger.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class CategoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final TestDatabase db;
    private final Categories categories;
    private final Catalogue catalogue;

    CategoriesTest(Databases databases) {
        db = databases.create();
        categories = new Categories(db.database());
        catalogue = new Catalogue(db.database());
    }

    @BeforeEach
    void sell() {
        sell("A-1", "Home & living");
        sell("A-2", "Home & living");
        sell("A-3", "Garden");
        sell("A-4", null);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void sell(String sku, @Nullable String category) {
        catalogue.upsert(new ProductUpserted(sku, sku, category, null, null, null, null, null, null));
    }

    private void map(String said, @Nullable String standard) {
        categories.map(Collections.singletonMap(said, standard), "sam", "one list for all", NOW, words -> {});
    }

    @Test
    void words_nobody_has_mapped_come_first_and_the_commonest_of_them() {
        map("Garden", "Outdoor");
        map("Not sold yet", "Home");
        assertThat(categories.list())
                .containsExactly(
                        new CategoryWord("Home & living", 2, null),
                        new CategoryWord("Garden", 1, "Outdoor"),
                        new CategoryWord("Not sold yet", 0, "Home"));
        assertThat(categories.countWithout()).isEqualTo(1);
    }

    @Test
    void a_product_keeps_its_word_and_shows_what_the_word_stands_for() {
        map("Home & living", "Home");
        assertThat(catalogue.find("A-1")).hasValueSatisfying(product -> {
            assertThat(product.category()).isEqualTo("Home & living");
            assertThat(product.standardCategory()).isEqualTo("Home");
        });
        map("Home & living", null);
        assertThat(catalogue.find("A-1").orElseThrow().standardCategory()).isEqualTo("Home & living");
    }

    @Test
    void every_change_stays_on_record_and_none_that_changes_nothing() {
        map("Garden", "Outdoor");
        map("Garden", "Outdoor");
        map("Garden", null);
        Page<CategoryChange> first = categories.changes(null, 1);
        assertThat(first.items())
                .containsExactly(new CategoryChange("Garden", "Outdoor", null, NOW, "sam", "one list for all"));
        assertThat(categories.changes(first.next(), 1).items())
                .containsExactly(new CategoryChange("Garden", null, "Outdoor", NOW, "sam", "one list for all"));
    }

    @Test
    void what_the_check_refuses_changes_nothing() {
        map("Garden", "Outdoor");
        assertThatThrownBy(() -> categories.map(Map.of("Home & living", "Garden"), "sam", "why", NOW, words -> {
                    assertThat(words).containsEntry("Garden", "Outdoor").containsEntry("Home & living", "Garden");
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(categories.list().get(0).standard()).isNull();
        assertThat(categories.changes(null, 10).items()).hasSize(1);
    }
}
