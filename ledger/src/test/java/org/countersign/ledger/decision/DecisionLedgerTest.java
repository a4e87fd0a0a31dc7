package org.countersign.ledger.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.oversight.Tasks;
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
class DecisionLedgerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00.123456Z");

    private final TestDatabase db;
    private final DecisionLedger ledger;
    private final Seal seal;

    DecisionLedgerTest(Databases databases) {
        db = databases.create();
        ledger = new DecisionLedger(db.database());
        seal = new Seal(db.database(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Signature signature(String by) {
        return new Signature(by, "operator", Answer.APPROVE, true, "customer-confirmed", "called", NOW);
    }

    private void decide(int count) {
        for (int i = 0; i < count; i++) {
            Decision decision = Samples.decision("D-" + i, "A-" + i, NOW.plusSeconds(i));
            TestTransactions.run(() -> ledger.add(decision));
        }
    }

    @Test
    void a_decision_is_read_back_equal_with_all_that_came_later() {
        Decision decision = Samples.decision("D-1", "A-1", NOW);
        TestTransactions.run(() -> ledger.add(decision));
        TestTransactions.run(() -> {
            ledger.sign("D-1", signature("ann"));
            ledger.outcome("D-1", "delivered", NOW.plusSeconds(60));
        });
        seal.tick(100);

        StoredDecision stored = ledger.find("D-1").orElseThrow();
        assertThat(stored.decision()).isEqualTo(decision);
        assertThat(stored.signatures()).containsExactly(signature("ann"));
        assertThat(stored.later()).containsExactly(new StoredDecision.Later("delivered", NOW.plusSeconds(60)));
        assertThat(stored.sealed()).isNotNull();
        assertThat(ledger.find("nothing")).isEmpty();
    }

    @Test
    void a_list_is_paged_without_a_gap_and_says_the_essentials() {
        decide(12);
        TestTransactions.run(() -> ledger.sign("D-11", signature("ann")));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<DecisionSummary> page = ledger.search(
                    new DecisionQuery(null, null, null, null, List.of(), null, null, null, null, cursor, 5));
            page.items().forEach(d -> seen.add(d.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(12).doesNotHaveDuplicates().startsWith("D-11", "D-10");

        DecisionSummary newest = ledger.search(DecisionQuery.newest(1)).items().get(0);
        assertThat(newest.headline()).isEqualTo("the order-risk model is worried");
        assertThat(newest.signedBy()).isEqualTo("ann");
        assertThat(newest.amount()).isEqualTo(new BigDecimal("50.00"));
        assertThat(newest.queue()).isEqualTo("risk");
        assertThat(ledger.since(NOW.plusSeconds(10))).isEqualTo(2);
        assertThat(ledger.sample(4, 1)).hasSize(4).isEqualTo(ledger.sample(4, 1));
    }

    @Test
    void what_people_decided_is_counted_by_their_first_word() {
        decide(205);
        TestTransactions.run(() -> {
            for (int i = 0; i < 203; i++) {
                ledger.sign("D-" + i, signature("ann"));
            }
            ledger.sign("D-203", refusal(NOW));
            ledger.sign("D-1", refusal(NOW.plusSeconds(3600)));
            String cancelled = ledger.find("D-1").orElseThrow().decision().subject();
            new Orders(db.database())
                    .save(Order.placed(Samples.facts(Samples.order(cancelled, "C-1", "MUG")))
                            .in(OrderState.CANCELLED));
        });
        DecisionQuery all = new DecisionQuery(null, null, "escalate", null, List.of(), null, null, null, null, null, 1);
        assertThat(ledger.signed(all)).isEqualTo(new SignedCounts(203, 1, 1));
    }

    private static Signature refusal(Instant at) {
        return new Signature("bob", "operator", Answer.REFUSE, true, "no-stock", null, at);
    }

    @Test
    void decisions_are_found_by_any_fact_rule_and_signer() {
        decide(3);
        Decision big = Samples.decision(
                "D-big",
                Samples.facts(Samples.order("A-big", "Otto", "TEAPOT", "22423", "MUG")),
                NOW,
                Outcome.approve());
        TestTransactions.run(() -> {
            ledger.add(big);
            ledger.sign("D-big", signature("bob"));
        });
        seal.tick(100);

        assertThat(found(fact("lines.sku=teapot"))).containsExactly("D-big");
        assertThat(found(fact("lines.sku=22423"))).containsExactly("D-big");
        assertThat(found(fact("total>50"))).containsExactly("D-big");
        assertThat(found(fact("total<=50.00"))).hasSize(3);
        assertThat(found(fact("customer.customerId=otto"))).containsExactly("D-big");
        assertThat(found(fact("placedAt>=2026-03-01"))).hasSize(4);
        assertThat(found(fact("placedAt>2026-03-02"))).isEmpty();
        assertThat(found(new DecisionQuery(null, null, null, "ESC-020", List.of(), null, null, null, null, null, 10)))
                .hasSize(4);
        assertThat(found(new DecisionQuery(null, null, null, "ESC-02", List.of(), null, null, null, null, null, 10)))
                .isEmpty();
        assertThat(found(new DecisionQuery(null, null, null, null, List.of(), null, null, null, "bob", null, 10)))
                .containsExactly("D-big");
        assertThat(found(new DecisionQuery(null, null, "approve", null, List.of(), "ott", null, null, null, null, 10)))
                .containsExactly("D-big");
        assertThatThrownBy(() -> FactFilter.of("total")).hasMessageContaining("Maybe");
    }

    @Test
    void a_search_by_rule_passes_over_what_a_blind_task_hides_from_the_reader() {
        decide(1);
        seal.tick(100);
        DecisionQuery byRule =
                new DecisionQuery(null, null, null, "ESC-020", List.of(), null, null, null, null, null, 10);
        String id = ledger.search(byRule, "olga").items().get(0).id();
        Task about = Samples.task("T-1", "A-0", NOW);
        TestTransactions.run(() -> new Tasks(db.database()).open(Samples.blind(about, id)));
        assertThat(ledger.search(byRule, "olga").items()).isEmpty();
        assertThat(ledger.search(DecisionQuery.newest(10), "olga").items()).hasSize(1);
        FirstAnswer own = new FirstAnswer("T-1", "olga", Answer.APPROVE, null, null, NOW);
        TestTransactions.run(() -> ledger.answer(own));
        assertThat(ledger.search(byRule, "olga").items()).hasSize(1);
        assertThat(ledger.search(byRule, "omar").items()).isEmpty();
    }

    private static DecisionQuery fact(String text) {
        return new DecisionQuery(
                null, null, null, null, List.of(FactFilter.of(text)), null, null, null, null, null, 10);
    }

    private List<String> found(DecisionQuery query) {
        return ledger.search(query).items().stream().map(DecisionSummary::id).toList();
    }

    @Test
    void an_untouched_ledger_verifies_and_knows_what_waits() {
        decide(5);
        assertThat(seal.tick(2)).isEqualTo(2);
        assertThat(seal.tick(2)).isEqualTo(2);
        Verification check = seal.verify();
        assertThat(check.findings()).isEmpty();
        assertThat(check.batches()).isEqualTo(2);
        assertThat(check.records()).isEqualTo(4);
        assertThat(check.unsealed()).isEqualTo(1);
        assertThat(seal.tick(2)).isEqualTo(1);
        assertThat(seal.tick(2)).isZero();
    }

    @Test
    void whatever_is_touched_is_named() {
        decide(6);
        TestTransactions.run(() -> ledger.sign("D-5", signature("ann")));
        seal.tick(3);
        seal.tick(100);
        sql("update decision set headline = 'all is well' where id = 'D-1'");
        sql("delete from decision where id = 'D-2'");
        sql(
                "insert into signature select 'forged', 'D-4', 'eve', role, verdict, override, null, null, at from signature");
        sql("update signature set verdict = 'refuse' where signed_by = 'ann'");

        assertThat(seal.verify().findings())
                .extracting(Verification.Finding::what, Verification.Finding::record)
                .containsExactlyInAnyOrder(
                        tuple("changed", "decision"),
                        tuple("missing", "decision"),
                        tuple("changed", "signature"),
                        tuple("added", "signature"));
    }

    @Test
    void a_seal_that_was_made_anew_breaks_the_chain() {
        decide(4);
        seal.tick(2);
        seal.tick(2);
        sql("update seal_batch set root = '" + "0f".repeat(32) + "' where number = 1");
        assertThat(seal.verify().findings())
                .extracting(Verification.Finding::what, Verification.Finding::id)
                .containsExactly(tuple("broken-link", "1"), tuple("broken-link", "2"));
        sql("delete from seal_batch where number = 1");
        assertThat(seal.verify().findings())
                .extracting(Verification.Finding::what)
                .contains("missing");
    }

    private void sql(String statement) {
        db.database().jdbi().useHandle(h -> h.execute(statement));
    }

    @Test
    void a_transaction_that_commits_late_is_sealed_later_and_not_skipped() {
        TestTransactions.run(() -> {
            ledger.add(Samples.decision("D-early", "A-early", NOW));
            // Its rows are in the database with their low numbers, but not committed.
            assertThat(ledger.find("D-early")).isPresent();
            Thread other = new Thread(() -> {
                TestTransactions.run(() -> ledger.add(Samples.decision("D-late", "A-late", NOW)));
                seal.tick(100);
            });
            other.start();
            other.join();
        });
        assertThat(seal.verify().unsealed()).isEqualTo(1);
        assertThat(seal.tick(100)).isEqualTo(1);
        assertThat(seal.verify().intact()).isTrue();
        assertThat(ledger.find("D-early").orElseThrow().sealed()).isNotNull();
    }

    @Test
    void two_nodes_that_seal_at_once_seal_each_record_once() throws Exception {
        decide(40);
        Runnable node = () -> {
            while (seal.tick(3) > 0) {
                Thread.onSpinWait();
            }
        };
        Thread a = new Thread(node);
        Thread b = new Thread(node);
        a.start();
        b.start();
        a.join();
        b.join();
        node.run();
        Verification check = seal.verify();
        assertThat(check.findings()).isEmpty();
        assertThat(check.records()).isEqualTo(40);
    }
}
