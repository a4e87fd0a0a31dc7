package org.countersign.processes.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.campaign.Contact;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionState;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The rounds through all customers: once each, however often they are cut, and nobody without consent. */
@ParameterizedClass
@EnumSource(Databases.class)
class RetentionRoundTest {

    private final Spine spine;
    private final Customers shop;

    RetentionRoundTest(Databases kind) {
        spine = new Spine(kind);
        spine.post(Events.product("MUG", false));
        spine.churnSays(0.85);
        shop = new Customers(spine);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    @Test
    void a_coupon_that_pricing_does_not_take_any_more_is_not_offered() {
        shop.regular("anna");
        RulesetSource pricing = ShippedRulesets.all().stream()
                .filter(set -> set.ruleset().toString().equals("fulfilment/pricing"))
                .findFirst()
                .orElseThrow();
        Map<String, String> files = new TreeMap<>(pricing.files());
        files.replaceAll((name, text) -> text.replace("THANKYOU5", "GOODBYE5"));
        spine.rulebooks.publish(new RulesetSource(pricing.ruleset(), files), "author");
        Retention written = shop.ask("anna");
        assertThat(written.state()).isEqualTo(RetentionState.WRITTEN);
        assertThat(written.coupon()).isNull();
        assertThat(shop.mails("anna").get(0).text()).doesNotContain("code").contains("have not seen yet");
    }

    @Test
    void a_withdrawal_one_second_before_the_round_is_in_time() {
        shop.regular("anna");
        shop.agrees("anna", false, Duration.ofSeconds(1));
        shop.round();
        assertThat(shop.mails("anna")).isEmpty();
        assertThat(spine.retentions.last("anna").orElseThrow().state()).isEqualTo(RetentionState.LEFT);
    }

    @Test
    void nobody_is_asked_about_twice_in_thirty_days_and_everybody_afterwards() {
        shop.regular("anna");
        shop.bought("bob", 5, 60, 90);
        shop.round();
        shop.round();
        assertThat(shop.decisions("anna")).hasSize(1);
        assertThat(shop.decisions("bob")).hasSize(1);
        spine.pass(Duration.ofDays(31));
        shop.round();
        assertThat(shop.decisions("bob")).hasSize(2);
        assertThat(shop.mails("anna")).hasSize(2);
        assertThat(spine.runs.list(10)).hasSize(3);
        assertThat(spine.runs.list(10).get(0).counts()).containsEntry(RetentionState.LEFT, 1);
    }

    @Test
    void a_round_that_is_killed_again_and_again_does_everybody_once() {
        int customers = 40;
        for (int i = 0; i < customers; i++) {
            String customer = "k-%02d".formatted(i);
            shop.bought(customer, i % 4 == 0 ? 40 : 5, 60, 90, 120);
            if (i % 3 != 0) {
                shop.agrees(customer, true, Duration.ofDays(1));
            }
        }
        TestTransactions.call(() -> spine.rounds.start("supervisor"));
        Random random = new Random(7);
        int kills = 0;
        RetentionRounds rounds = spine.newRounds();
        while (spine.runs.open().isPresent()) {
            spine.clock.pass(Duration.ofMillis(100));
            if (random.nextInt(3) == 0) {
                RetentionRounds dying = rounds;
                assertThatThrownBy(() -> TestTransactions.run(() -> {
                            dying.tick();
                            throw new IllegalStateException("killed before the commit");
                        }))
                        .hasStackTraceContaining("killed");
                kills++;
                rounds = spine.newRounds();
            } else {
                TestTransactions.call(rounds::tick);
            }
        }
        assertThat(kills).isGreaterThan(10);
        for (int i = 0; i < customers; i++) {
            String customer = "k-%02d".formatted(i);
            assertThat(shop.decisions(customer)).as(customer).hasSize(1);
            int expected = i % 3 != 0 && i % 4 != 0 ? 1 : 0;
            assertThat(shop.mails(customer)).as(customer).hasSize(expected);
            assertThat(spine.log.ofCustomer(customer)).as(customer).hasSize(expected);
        }
    }

    @Test
    void broken_rules_ask_a_few_people_and_put_off_the_rest() {
        spine.lose("campaign/retention");
        for (int i = 0; i < 30; i++) {
            shop.bought("b-%02d".formatted(i), 5, 60, 90);
        }
        shop.round();
        Map<RetentionState, Integer> counts = spine.runs.list(1).get(0).counts();
        assertThat(counts).containsEntry(RetentionState.ASKED, 25).containsEntry(RetentionState.PUT_OFF, 5);
        assertThat(spine.runs.list(1).get(0).endedAt()).isNotNull();
    }

    @Test
    void the_daily_round_begins_at_its_time_and_once() {
        shop.regular("anna");
        spine.clock.pass(Duration.between(spine.clock.instant(), Instant.parse("2026-11-24T03:29:59Z")));
        assertThat(TestTransactions.call(spine.rounds::tick)).isZero();
        assertThat(spine.runs.open()).isEmpty();
        spine.clock.pass(Duration.ofSeconds(1));
        assertThat(TestTransactions.call(spine.rounds::tick)).isEqualTo(1);
        shop.goOn(spine.rounds);
        spine.clock.pass(Duration.ofMinutes(10));
        TestTransactions.call(spine.rounds::tick);
        assertThat(spine.runs.list(10)).hasSize(1);
        assertThat(spine.runs.list(10).get(0).by()).isEqualTo("countersign");
    }

    @Test
    void a_server_that_was_away_at_night_does_not_catch_up_by_day() {
        shop.regular("anna");
        spine.clock.pass(Duration.between(spine.clock.instant(), Instant.parse("2026-11-24T05:30:00Z")));
        TestTransactions.call(spine.rounds::tick);
        assertThat(spine.runs.list(10)).isEmpty();
    }

    /** Consents and withdrawals at random, told in a random order, with rounds in between. */
    @Test
    void nobody_was_ever_sent_marketing_whose_last_known_word_was_not_yes() {
        Random random = new Random(11);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String customer = "p-%02d".formatted(i);
            shop.bought(customer, 5, 60, 90, 120);
            all.add(customer);
        }
        for (int day = 0; day < 40; day++) {
            for (int n = 0; n < 6; n++) {
                String customer = all.get(random.nextInt(all.size()));
                shop.agrees(customer, random.nextInt(3) > 0, Duration.ofHours(random.nextInt(200)));
            }
            shop.round();
            spine.pass(Duration.ofDays(day % 10 == 9 ? 31 : 1));
        }
        List<Contact> sent =
                all.stream().flatMap(c -> spine.log.ofCustomer(c).stream()).toList();
        assertThat(sent).hasSizeGreaterThan(5);
        for (Contact contact : sent) {
            assertThat(knownThen(contact)).as(contact.toString()).isTrue();
        }
        long mails = all.stream().mapToLong(c -> shop.mails(c).size()).sum();
        assertThat(mails).as("what went out and the log agree").isEqualTo(sent.size());
    }

    private boolean knownThen(Contact contact) {
        return spine.consents.ofCustomer(contact.customerId()).stream()
                .filter(c -> !c.receivedAt().isAfter(contact.at()))
                .findFirst()
                .map(Consent::granted)
                .orElse(false);
    }

    @Test
    void the_defaults_are_these() {
        assertThat(CampaignSettings.from(new Setting(key -> null, key -> null)))
                .isEqualTo(new CampaignSettings(
                        LocalTime.of(3, 30),
                        50,
                        Duration.ofDays(30),
                        Duration.ofDays(90),
                        25,
                        new BigDecimal("0.30"),
                        2,
                        "You get this mail because you agreed to hear from us. To unsubscribe, answer it with the word"
                                + " STOP."));
        assertThat(CampaignSettings.from(new Setting(key -> key.endsWith("-at") ? "off" : null, key -> null))
                        .retentionAt())
                .isNull();
    }
}
