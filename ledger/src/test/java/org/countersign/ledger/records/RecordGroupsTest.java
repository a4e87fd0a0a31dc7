package org.countersign.ledger.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.Likeness;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.fulfilment.CustomerLine;
import org.countersign.ledger.fulfilment.CustomerLists;
import org.countersign.ledger.fulfilment.CustomerRecord;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.KnownCustomers;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class RecordGroupsTest {

    private static final Instant NOW = Samples.NOON.toInstant();
    private static final Likeness ALIKE = new Likeness(1, 1, 0, 0, -1, 1, 1, 1, -1, -1, -1);

    private final TestDatabase db;
    private final RecordPairs pairs;
    private final RecordGroups groups;

    RecordGroupsTest(Databases databases) {
        db = databases.create();
        pairs = new RecordPairs(db.database());
        groups = new RecordGroups(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Pair pair(String a, String b, PairState state) {
        PairFacts facts = PairFacts.of(RecordKind.CUSTOMER, known(a), known(b), ALIKE, 0);
        return Pair.of(facts, state, NOW, "D-1");
    }

    private static KnownRecord known(String id) {
        return KnownRecord.customer(id, "Ann", id + "@example.org", null, "AT");
    }

    private void save(Pair pair) {
        TestTransactions.run(() -> {
            groups.hold();
            pairs.save(pair);
            groups.regroup(pair.kind(), List.of(pair.a(), pair.b()));
        });
    }

    private List<String> group(String id) {
        return groups.of(RecordKind.CUSTOMER, id);
    }

    @Test
    void a_record_is_all_ids_that_pairs_join_and_the_first_of_them_names_it() {
        save(pair("C-3", "C-2", PairState.JOINED));
        save(pair("C-2", "C-1", PairState.JOINED));
        save(pair("C-4", "C-1", PairState.APART));
        assertThat(group("C-2")).containsExactly("C-1", "C-2", "C-3");
        assertThat(group("C-4")).containsExactly("C-4");
        assertThat(groups.of(RecordKind.PRODUCT, "C-2")).containsExactly("C-2");
        save(pairs.get("customer C-1 = C-2").in(PairState.SPLIT, NOW, "eve", "a namesake"));
        assertThat(group("C-1")).containsExactly("C-1");
        assertThat(group("C-3")).containsExactly("C-2", "C-3");
    }

    @Test
    void a_persons_word_keeps_whole_groups_apart_and_a_rules_word_does_not() {
        save(pair("C-1", "C-2", PairState.JOINED));
        save(pair("C-3", "C-2", PairState.APART));
        assertThat(groups.against(RecordKind.CUSTOMER, "C-1", "C-3")).isEmpty();
        Pair said = pairs.get("customer C-2 = C-3").in(PairState.APART, NOW, "eve", "a namesake");
        save(said);
        assertThat(groups.against(RecordKind.CUSTOMER, "C-1", "C-3")).contains(said);
        assertThat(groups.against(RecordKind.CUSTOMER, "C-3", "C-1")).contains(said);
        assertThat(groups.against(RecordKind.CUSTOMER, "C-1", "C-2")).isEmpty();
    }

    @Test
    void pairs_are_listed_and_counted_by_state_and_very_long_ids_fit() {
        String longest = "x".repeat(400);
        save(pair("C-1", "C-2", PairState.ASKED));
        save(pair("C-1", longest, PairState.JOINED));
        assertThat(pairs.counts(RecordKind.CUSTOMER)).isEqualTo(Map.of(PairState.ASKED, 1, PairState.JOINED, 1));
        assertThat(pairs.list(RecordKind.CUSTOMER, PairState.JOINED, null, 9).items())
                .extracting(Pair::b)
                .containsExactly(longest);
        var first = pairs.list(null, null, null, 1);
        var second = pairs.list(null, null, first.next(), 1);
        assertThat(first.total()).isEqualTo(2);
        assertThat(List.of(first.items().get(0), second.items().get(0)))
                .containsExactlyInAnyOrder(pair("C-1", "C-2", PairState.ASKED), pair("C-1", longest, PairState.JOINED));
    }

    @Test
    void one_page_for_all_ids_of_a_customer_with_the_id_that_each_value_was_said_of() {
        new Customers(db.database()).upsert(new CustomerUpserted("C-1", "Ann", "a@example.org", "AT", null, null));
        new History(db.database())
                .add(List.of(
                        Samples.past("P-1", "C-1", Samples.NOON, "MUG"),
                        Samples.past("P-2", "C-2", Samples.NOON.plusDays(1), "MUG")));
        save(pair("C-1", "C-2", PairState.JOINED));
        CustomerRecords records = new CustomerRecords(db.database());
        CustomerRecord record = records.find("C-2").orElseThrow();
        assertThat(record.customerId()).isEqualTo("C-1");
        assertThat(record.ids()).containsExactly("C-1", "C-2");
        assertThat(record.totals().get(0).orders()).isEqualTo(2);
        assertThat(record.values())
                .filteredOn(told -> told.field().equals("email"))
                .extracting(told -> told.customerId())
                .containsExactly("C-2", "C-1");
        assertThat(new CustomerLists(db.database())
                        .orders(records.whose("C-1").orElseThrow(), null, 9)
                        .items())
                .extracting(order -> order.orderId())
                .containsExactly("P-2", "P-1");
        assertThat(records.list(null, null, 9).items())
                .extracting(CustomerLine::customerId, CustomerLine::sameAs)
                .containsExactly(tuple("C-1", null), tuple("C-2", "C-1"));
    }

    @Test
    void everybody_is_known_as_last_described_or_as_the_newest_order_says() {
        new Customers(db.database()).upsert(new CustomerUpserted("C-1", "Ann", null, "AT", null, null));
        new History(db.database())
                .add(List.of(
                        Samples.past("P-1", "C-1", Samples.NOON, "MUG"),
                        Samples.past("P-2", "C-2", Samples.NOON, "MUG")));
        KnownCustomers known = new KnownCustomers(db.database());
        String address = "Invalidenstr. 1, 10115 Berlin, DE";
        assertThat(known.next("", 1))
                .containsExactly(KnownRecord.customer("C-1", "Ann", "C-1@example.org", address, "AT"));
        assertThat(known.next("C-1", 9))
                .containsExactly(KnownRecord.customer("C-2", null, "C-2@example.org", address, "DE"));
        assertThat(known.next("C-2", 9)).isEmpty();
    }

    @Test
    void a_search_is_reported_anew_until_it_ends() {
        RecordSearches searches = new RecordSearches(db.database());
        searches.keep("s-1", NOW, "running");
        searches.keep("s-2", NOW.plusSeconds(1), "running");
        searches.keep("s-1", NOW, "done");
        assertThat(searches.list()).containsExactly("running", "done");
        assertThat(searches.find("s-1")).contains("done");
    }
}
