package org.countersign.decisions.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.records.CategoryStandard.Entry;
import org.countersign.decisions.records.CategoryStandard.Overview;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.records.Categories;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CategoryStandardTest {

    private final TestDatabase db = Databases.H2.create();
    private final CategoryStandard standard = new CategoryStandard(new Categories(db.database()), Clock.systemUTC());

    @AfterEach
    void close() {
        db.close();
    }

    private void sell(String category, int products) {
        Catalogue catalogue = new Catalogue(db.database());
        for (int i = 0; i < products; i++) {
            String sku = category + i;
            catalogue.upsert(new ProductUpserted(sku, sku, category, null, null, null, null, null, null));
        }
    }

    private Map<String, @Nullable String> suggestions() {
        Map<String, @Nullable String> suggestions = new HashMap<>();
        for (Entry entry : standard.overview().words()) {
            suggestions.put(entry.word().said(), entry.suggestion());
        }
        return suggestions;
    }

    @Test
    void an_empty_shop_has_nothing_to_map() {
        assertThat(standard.overview()).isEqualTo(new Overview(List.of(), 0, 0, 0));
        assertThat(standard.overview().unmappedRate()).isZero();
    }

    @Test
    void the_rate_counts_products_and_not_words() {
        sell("Garden", 3);
        sell("Toys", 1);
        standard.map(Map.of("Garden", "Outdoor"), "sam", "our list");
        assertThat(standard.overview().unmappedRate()).isEqualTo(0.25);
    }

    @Test
    void a_misspelt_word_is_suggested_what_the_right_one_stands_for() {
        sell("Kitchenware", 8);
        sell("kitchenware", 2);
        sell("Kitchenwear", 1);
        sell("Lighting", 3);
        standard.map(Map.of("Kitchenware", "Kitchen"), "sam", "our list");
        assertThat(suggestions())
                .containsEntry("kitchenware", "Kitchen")
                .containsEntry("Kitchenwear", "Kitchen")
                .containsEntry("Lighting", null)
                .containsEntry("Kitchenware", null);
    }

    @Test
    void a_word_that_is_a_standard_category_itself_is_suggested_to_stand_for_itself() {
        sell("Kitchen", 1);
        sell("Pots", 4);
        standard.map(Map.of("Pots", "Kitchen"), "sam", "our list");
        assertThat(suggestions()).containsEntry("Kitchen", "Kitchen");
    }

    @Test
    void a_word_that_would_be_read_twice_is_refused_and_told_what_it_may_mean() {
        standard.map(Map.of("Garden", "Outdoor"), "sam", "our list");
        assertThatThrownBy(() -> standard.map(Map.of("Gardens", "Garden"), "sam", "our list"))
                .hasMessageContaining("'Gardens' is to stand for 'Garden'")
                .hasMessageContaining("Maybe 'Gardens' has to stand for 'Outdoor' as well");
        standard.map(Map.of("Gardens", "Outdoor", "Outdoor", "Outdoor"), "sam", "our list");
    }

    @Test
    void blank_and_endless_words_are_refused() {
        assertThatThrownBy(() -> standard.map(Map.of("Garden", "x".repeat(201)), "sam", "why"))
                .hasMessageContaining("1 to 200 characters");
        assertThatThrownBy(() -> standard.map(Map.of(" ", "Garden"), "sam", "why"))
                .hasMessageContaining("said: ' '");
        assertThatThrownBy(() -> standard.map(Map.of(), "sam", "why")).hasMessageContaining("words: are missing");
    }
}
