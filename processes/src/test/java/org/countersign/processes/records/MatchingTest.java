package org.countersign.processes.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Spine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two records, one customer: everything real but the server and the model. */
@ParameterizedClass
@EnumSource(Databases.class)
class MatchingTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final String HOME = "1 High Street, N1 1AA London, GB";

    private final Spine spine;
    private final List<KnownRecord> shop = new ArrayList<>();
    private final String x;

    MatchingTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
        spine.matchIsSilent();
        x = "-" + TESTS.incrementAndGet();
    }

    @AfterEach
    void answer_what_is_open() {
        for (Pair pair : spine.pairs.list(null, PairState.ASKED, null, 100).items()) {
            spine.sign(task(pair).id(), "eve", Answer.REFUSE, "cannot-tell");
        }
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("matching", MatchingTest.class, SHOPS);
    }

    /** A customer of this test's shop. */
    private String known(String id, @Nullable String name, String mail, @Nullable String address) {
        shop.add(KnownRecord.customer(id + x, name, mail, address, "GB"));
        return id + x;
    }

    private SearchStatus search() {
        Search search = new Search("s", RecordKind.CUSTOMER, "steward", spine.clock);
        search.run(
                (after, most) -> after.isEmpty() ? shop : List.of(),
                pair -> TestTransactions.call(() -> spine.matching.judge(pair)));
        return search.status();
    }

    private Pair pair(String a, String b) {
        return spine.pairs.get("customer " + a + " = " + b);
    }

    private Task task(Pair pair) {
        return spine.task(pair.pairId(), "matching");
    }

    private List<String> group(String id) {
        return spine.groups.of(RecordKind.CUSTOMER, id);
    }

    private void split(String id) {
        TestTransactions.call(() -> {
            spine.matching.split(RecordKind.CUSTOMER, id, "eve", "two sisters");
            return true;
        });
    }

    private void annaTwice() {
        known("A", "Anna Smith", "anna@example.org", HOME);
        known("B", "SMITH ANNA", "Anna@Example.org ", null);
    }

    @Test
    void one_e_mail_address_and_nothing_that_differs_is_one_customer_and_a_second_search_finds_nothing_new() {
        annaTwice();
        SearchStatus first = search();
        assertThat(first.joined()).isEqualTo(1);
        assertThat(first.state()).isEqualTo(SearchStatus.DONE);
        assertThat(group("B" + x)).containsExactly("A" + x, "B" + x);
        assertThat(pair("A" + x, "B" + x).by()).isNull();
        SearchStatus second = search();
        assertThat(second.joined() + second.asked() + second.apart()).isZero();
        assertThat(second.known()).isEqualTo(second.pairs()).isEqualTo(1);
        assertThat(spine.decisions.ofSubject("customer A" + x + " = B" + x)).hasSize(1);
    }

    @Test
    void a_doubtful_pair_is_one_customer_when_a_person_says_so_with_a_reason() {
        String a = known("A", "Anna Smith", "anna@example.org", HOME);
        String b = known("B", "Anna Smyth", "asmyth@work.example", HOME);
        assertThat(search().asked()).isEqualTo(1);
        Task task = task(pair(a, b));
        assertThat(task.title()).isEqualTo("Are Anna Smith (" + a + ") and Anna Smyth (" + b + ") the same customer?");
        assertThat(task.because()).startsWith("names and addresses are alike");
        assertThat(task.queue()).isEqualTo("records");
        assertThat(task.proposal()).isEqualTo(Answer.REFUSE);
        assertThat(group(a)).hasSize(1);
        assertThatThrownBy(() -> spine.sign(task.id(), "eve", Answer.APPROVE, null))
                .isInstanceOf(SignatureRefused.class);
        spine.sign(task.id(), "eve", Answer.APPROVE, "same-person");
        assertThat(group(a)).containsExactly(a, b);
        assertThat(pair(a, b).by()).isEqualTo("eve");
        assertThat(pair(a, b).why()).contains("same-person");
    }

    @Test
    void who_was_said_to_be_different_is_never_asked_about_again() {
        String a = known("A", "Anna Smith", "anna@example.org", HOME);
        String b = known("B", "Anna Smyth", "asmyth@work.example", HOME);
        search();
        spine.sign(task(pair(a, b)).id(), "eve", Answer.REFUSE, null);
        assertThat(pair(a, b).state()).isEqualTo(PairState.APART);
        assertThat(search().known()).isEqualTo(1);
        shop.remove(1);
        known("B", "Anna Smith", "anna@example.org", HOME);
        assertThat(search().known()).as("even when all is the same by now").isEqualTo(1);
        assertThat(group(a)).hasSize(1);
    }

    @Test
    void what_rules_kept_apart_is_judged_again_when_something_else_is_known() {
        String a = known("A", "Anna Smith", "anna@example.org", HOME);
        String b = known("B", "Anna Smith", "other@example.org", "9 Low Road, M1 1AA Manchester, GB");
        assertThat(search().apart()).isEqualTo(1);
        assertThat(search().known()).isEqualTo(1);
        shop.remove(1);
        known("B", "Anna Smith", "anna@example.org", "9 Low Road, M1 1AA Manchester, GB");
        assertThat(search().joined()).isEqualTo(1);
        assertThat(group(b)).containsExactly(a, b);
    }

    @Test
    void a_split_stays_a_split_whatever_the_rules_say() {
        annaTwice();
        String c = known("C", "Anna Smith", "anna@example.org", HOME);
        search();
        assertThat(group(c)).hasSize(3);
        split("B" + x);
        assertThat(group("B" + x)).hasSize(1);
        assertThat(group(c)).containsExactly("A" + x, c);
        assertThat(search().joined()).isZero();
        assertThat(group("B" + x)).hasSize(1);
        assertThat(pair("B" + x, c).why()).isEqualTo("two sisters");
        Pair first = pair("A" + x, "B" + x);
        assertThat(first.state()).isEqualTo(PairState.SPLIT);
        assertThat(spine.decisions.find(first.decisionId()).orElseThrow().later())
                .extracting(StoredDecision.Later::outcome)
                .containsExactly("split");
        assertThatThrownBy(() -> split("B" + x)).hasStackTraceContaining("is joined with no other customer");
    }

    @Test
    void what_a_person_said_is_told_to_the_next_who_is_asked_and_the_newest_word_holds() {
        annaTwice();
        search();
        split("B" + x);
        String c = known("C", "Anna Smith", "anna@example.org", HOME);
        SearchStatus found = search();
        assertThat(found.joined()).as("with the first of the two").isEqualTo(1);
        assertThat(found.asked()).as("with the other").isEqualTo(1);
        Pair asked = pair("B" + x, c);
        assertThat(task(asked).because()).startsWith("eve said that A" + x + " and B" + x + " are not the same");
        spine.sign(task(asked).id(), "carl", Answer.APPROVE, "customer-said-so");
        assertThat(group(c)).containsExactly("A" + x, "B" + x, c);
        assertThat(pair("A" + x, "B" + x).why()).contains("overruled by the answer to " + asked.pairId());
        split("B" + x);
        assertThat(group("B" + x)).hasSize(1);
    }

    @Test
    void a_model_that_is_sure_joins_and_one_that_is_not_asks() {
        spine.matchSays(0.93);
        String a = known("A", "Anna Smith", "anna@example.org", null);
        String b = known("B", "Anna Smith", "as@work.example", null);
        search();
        assertThat(group(b)).containsExactly(a, b);
        spine.matchSays(0.70);
        String c = known("C", "Carl Jones", "carl@example.org", null);
        String d = known("D", "Carl Jones", "cj@work.example", null);
        search();
        assertThat(task(pair(c, d)).proposal()).isEqualTo(Answer.APPROVE);
        spine.matchSays(0.05);
        String e = known("E", "Dora Brown", "dora@example.org", null);
        String f = known("F", "Dora Brown", "db@work.example", null);
        search();
        assertThat(pair(e, f).state()).isEqualTo(PairState.APART);
    }

    @Test
    void people_are_asked_so_much_at_once_and_the_rest_later() {
        for (String surname : List.of("Smith", "Jones", "Brown", "Green", "White")) {
            known("A" + surname, "Anna " + surname, "anna." + surname + "@example.org", surname + " Street 1, London");
            known("B" + surname, "Anna " + surname, "a" + surname + "@work.example", surname + " Street 1, London");
        }
        SearchStatus first = search();
        assertThat(first.asked()).isEqualTo(Spine.QUESTIONS);
        assertThat(first.putOff()).isEqualTo(2);
        assertThat(search().known()).as("as long as nobody has answered").isEqualTo(first.pairs());
        answer_what_is_open();
        assertThat(search().asked()).isEqualTo(2);
    }

    @Test
    void an_address_that_a_crowd_shares_says_nothing() {
        for (int i = 0; i < 7; i++) {
            known("Z" + i, null, "none@example.org", null);
        }
        assertThat(search().pairs()).isZero();
    }
}
