package org.countersign.ledger.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countersign.domain.campaign.Consent;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class ConsentsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final TestDatabase db;
    private final Consents consents;

    ConsentsTest(Databases databases) {
        db = databases.create();
        consents = new Consents(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Consent said(String customer, boolean granted, int day) {
        Instant at = MONDAY.plus(Duration.ofDays(day));
        return new Consent(customer, Consent.MARKETING, granted, at, "checkout", MONDAY.plus(Duration.ofDays(30)));
    }

    @Test
    void whoever_said_nothing_has_not_agreed() {
        assertThat(consents.isGranted("C-1", Consent.MARKETING)).isFalse();
        assertThat(consents.ofCustomer("C-1")).isEmpty();
    }

    @Test
    void the_last_word_by_its_own_time_counts_in_every_order_of_telling() {
        List<List<Integer>> orders = List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
        for (List<Integer> order : orders) {
            String agrees = "agrees " + order;
            String refuses = "refuses " + order;
            for (int day : order) {
                consents.add(said(agrees, day != 1, day));
                consents.add(said(refuses, day == 1, day));
            }
            assertThat(consents.isGranted(agrees, Consent.MARKETING)).as(agrees).isTrue();
            assertThat(consents.isGranted(refuses, Consent.MARKETING))
                    .as(refuses)
                    .isFalse();
        }
    }

    @Test
    void of_two_words_of_one_moment_the_withdrawal_counts() {
        consents.add(said("C-1", false, 3));
        consents.add(said("C-1", true, 3));
        assertThat(consents.isGranted("C-1", Consent.MARKETING)).isFalse();
    }

    @Test
    void a_word_told_twice_stands_once_and_keeps_where_it_was_said() {
        consents.add(said("C-1", true, 3));
        consents.add(said("C-1", true, 3));
        assertThat(consents.ofCustomer("C-1")).containsExactly(said("C-1", true, 3));
    }

    @Test
    void one_purpose_says_nothing_of_another() {
        consents.add(new Consent("C-1", "research", true, MONDAY, null, MONDAY));
        assertThat(consents.isGranted("C-1", Consent.MARKETING)).isFalse();
        assertThat(consents.isGranted("C-1", "research")).isTrue();
        assertThat(consents.isGranted("C-2", "research")).isFalse();
    }
}
