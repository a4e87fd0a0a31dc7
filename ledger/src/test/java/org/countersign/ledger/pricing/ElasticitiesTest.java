package org.countersign.ledger.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.pricing.Elasticity;
import org.countersign.domain.pricing.Elasticity.Source;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class ElasticitiesTest {

    private final TestDatabase db;
    private final Elasticities elasticities;

    ElasticitiesTest(Databases databases) {
        db = databases.create();
        elasticities = new Elasticities(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void what_was_learnt_last_takes_the_place_of_all_before() {
        assertThat(elasticities.find("MUG")).isEmpty();
        elasticities.replace(List.of(learnt("MUG", "-1.50"), learnt("POT", null)));
        elasticities.replace(List.of(learnt("MUG", "-1.75"), learnt("TEA", null)));
        assertThat(elasticities.find("MUG")).contains(learnt("MUG", "-1.75"));
        assertThat(elasticities.find("TEA")).contains(learnt("TEA", null));
        assertThat(elasticities.find("POT")).as("not sold for two years").isEmpty();
        elasticities.replace(List.of());
        assertThat(elasticities.find("MUG")).isEmpty();
    }

    private static Elasticity learnt(String sku, @Nullable String value) {
        return new Elasticity(
                sku,
                value == null ? null : new BigDecimal(value),
                new BigDecimal("-2.25"),
                new BigDecimal(value == null ? "0.40" : "-0.75"),
                104,
                6,
                Source.OWN,
                Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void categories_are_those_of_the_shops_own_list() {
        Catalogue catalogue = new Catalogue(db.database());
        catalogue.upsert(new ProductUpserted("MUG", "Mug", "cups", null, null, null, null, null, null));
        catalogue.upsert(new ProductUpserted("POT", "Pot", null, null, null, null, null, null, null));
        assertThat(catalogue.categories()).containsOnlyKeys("MUG").containsValue("cups");
    }
}
