package org.countersign.ledger.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.Likeness;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.fulfilment.ProductRecord.Told;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class ProductRecordsTest {

    private final TestDatabase db;

    ProductRecordsTest(Databases databases) {
        db = databases.create();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void product(String sku, String description, @Nullable String category, @Nullable String price) {
        BigDecimal money = price == null ? null : new BigDecimal(price);
        new Catalogue(db.database())
                .upsert(new ProductUpserted(sku, description, category, money, null, "GBP", null, false, true));
    }

    @Test
    void a_product_of_two_codes_has_the_values_of_both_and_what_was_sold_of_both() {
        product("85123A", "Cake stand", null, "12.75");
        product("85123a", "CAKE STAND", "Kitchen", "12.50");
        new History(db.database())
                .add(List.of(
                        Samples.past("P-1", "C-1", Samples.NOON, "85123A"),
                        Samples.past("P-2", "C-1", Samples.NOON, "85123a")));
        new History(db.database()).refreshStatistics();
        KnownProducts known = new KnownProducts(db.database());
        KnownRecord one = known.next("", 9).stream()
                .filter(p -> Objects.equals(p.id(), "85123A"))
                .findFirst()
                .orElseThrow();
        assertThat(one.price()).isEqualByComparingTo("12.75");
        PairFacts facts = PairFacts.of(
                RecordKind.PRODUCT,
                one,
                new KnownRecord("85123a", "CAKE STAND", null, null, null, null, null, null, null),
                new Likeness(1, 1, 0, 0, -1, -1, -1, -1, -1, -1, -1),
                2);
        assertThat(facts.identified()).isTrue();
        new RecordPairs(db.database()).save(Pair.of(facts, PairState.JOINED, Samples.NOON.toInstant(), "D-1"));
        new RecordGroups(db.database()).regroup(RecordKind.PRODUCT, List.of("85123A"));

        ProductRecord record = new ProductRecords(db.database()).find("85123a").orElseThrow();

        assertThat(record.skus()).containsExactly("85123A", "85123a");
        assertThat(record.product().soldOrders()).isEqualTo(2);
        assertThat(record.product().category()).isEqualTo("Kitchen");
        assertThat(record.joins()).hasSize(1);
        assertThat(record.values())
                .extracting(Told::field, Told::value, Told::sku, Told::current)
                .containsExactly(
                        tuple("description", "Cake stand", "85123A", true),
                        tuple("description", "CAKE STAND", "85123a", false),
                        tuple("category", "Kitchen", "85123a", true),
                        tuple("price", "12.75 GBP", "85123A", true),
                        tuple("price", "12.50 GBP", "85123a", false));
        assertThat(new ProductRecords(db.database()).find("nothing")).isEmpty();
    }
}
