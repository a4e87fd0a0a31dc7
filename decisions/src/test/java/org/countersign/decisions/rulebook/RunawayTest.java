package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.decisions.desk.CanonicalHash;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.countersign.rules.rulebook.RanAway;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.countersign.rules.rulebook.Specimen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drafts that would run away: each is told so in bounded time, its core is given back, and live decisions go on. */
class RunawayTest {

    private static final RulesetId SET = RulesetId.of("fulfilment/escalation");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workbench workbench = new Workbench(new RuleCompiler(Duration.ofSeconds(2)), PATIENCE);

    @AfterEach
    void close() {
        workbench.close();
    }

    private static String rule(int id, String conditions) {
        return "rule \"ESC-" + id + " it runs\"\nwhen\n  " + conditions + "\nthen\n  verdict.say(\"x\");\nend\n";
    }

    private static String rules(int count, String conditions) {
        return IntStream.range(0, count)
                .mapToObj(i -> rule(1000 + i, conditions))
                .collect(Collectors.joining());
    }

    private static String rows(int count, String inputs, String types, java.util.function.IntFunction<String> cells) {
        return "table,runaway,It runs\nhit policy,C\nid," + inputs + ",then escalate,because\ntype," + types
                + ",text\nlabel," + inputs + ",ask\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "ESC-" + (10_000 + i) + "," + cells.apply(i) + ",risk,x\n")
                        .collect(Collectors.joining());
    }

    /** What somebody might write; the words are those that they are told. */
    enum Draft {
        PAIRS_THAT_ALL_SPEAK("a.drl", rule(900, "$a : LineFacts() LineFacts(number != $a.number)"), ""),
        MANY_JOINS_THAT_NEVER_MATCH(
                "a.drl",
                rules(
                        300,
                        "$a : LineFacts() LineFacts(number > $a.number + 1000000, quantity > $a.quantity + 1000000)"),
                ""),
        THREE_OF_A_KIND(
                "a.drl", rule(900, "$a : LineFacts() $b : LineFacts() LineFacts(sku == $a.sku)"), "joins at most"),
        A_JOIN_THAT_SEARCHES_TEXTS(
                "a.drl",
                rule(900, "$a : LineFacts() LineFacts($a.description matches \".*a.*b\")"),
                "'matches' is refused here"),
        AN_EXPONENTIAL_PATTERN("a.drl", rule(900, "LineFacts(description matches \"(a+)+b\")"), "pattern"),
        MANY_SLOW_PATTERNS(
                "a.drl",
                rule(
                        900,
                        "LineFacts("
                                + String.join(" || ", Collections.nCopies(100, "description matches \".*a.*b\""))
                                + ")"),
                "times 'matches'"),
        SLOW_PATTERNS_IN_MANY_RULES(
                "a.drl",
                rules(
                        300,
                        "LineFacts(" + String.join(" || ", Collections.nCopies(5, "description matches \".*a.*b\""))
                                + ")"),
                ""),
        TOO_MANY_RULES("a.drl", rules(450, "OrderFacts(total > 5)"), "at most 400 rules"),
        A_NOVEL("a.drl", rule(900, "OrderFacts()") + "//" + "x".repeat(260_000), "signs"),
        A_GIGANTIC_TABLE_OF_RANGES(
                "a.table.csv",
                rows(
                        40_000,
                        "if line.quantity,if line.weightGrams",
                        "number,number",
                        i -> "> " + (i + 100) + ",> " + i),
                ""),
        A_TABLE_OF_COMBINATIONS(
                "a.table.csv",
                rows(
                        5_000,
                        "if order.customer.tier,if order.customer.country",
                        "text,text",
                        i -> "\"a" + i + ",b,c,d,e,f,g,h\",\"a" + i + ",b,c,d,e,f,g,h\""),
                "combinations of values");

        private final String file;
        private final String text;
        private final String told;

        Draft(String file, String text, String told) {
            this.file = file;
            this.text = text;
            this.told = told;
        }

        RulesetSource source() {
            return new RulesetSource(SET, Map.of(file, text));
        }
    }

    private String told(RulesetSource source) {
        try {
            return workbench.check(source).stream().map(Finding::message).collect(Collectors.joining("\n"));
        } catch (RuleDeskRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(Draft.class)
    void it_ends_in_bounded_time_is_told_and_gives_its_core_back(Draft draft) throws InterruptedException {
        List<Long> alone = new ArrayList<>();
        List<Long> beside = new ArrayList<>();
        String told;
        long took;
        try (Rulebook live = live()) {
            decide(live, alone, Duration.ofSeconds(1));
            AtomicBoolean over = new AtomicBoolean();
            Thread orders = new Thread(() -> {
                do {
                    decide(live, beside, Duration.ofMillis(50));
                } while (!over.get());
            });
            orders.start();
            long began = System.nanoTime();
            told = told(draft.source());
            took = (System.nanoTime() - began) / 1_000_000;
            over.set(true);
            orders.join();
        }
        System.out.printf(
                "%s: %d ms, live p99 %d us alone, %d us beside, max %d ms: %s%n",
                draft,
                took,
                p99(alone),
                p99(beside),
                Collections.max(beside) / 1_000_000,
                told.lines().findFirst().orElse("fine"));
        assertThat(took).isLessThan(35_000);
        assertThat(told).contains(draft.told);
        if (draft.told.isEmpty()) {
            assertThat(told).satisfiesAnyOf(t -> assertThat(t).isEmpty(), t -> assertThat(t)
                    .containsAnyOf(
                            "too long",
                            "longer than",
                            "spoke more than",
                            "can never",
                            "no row fits",
                            "overlap",
                            "gap",
                            "not everything"));
        }
        assertThat(idleWithin(Duration.ofSeconds(30)))
                .as("its core is free again")
                .isTrue();
    }

    private static Rulebook live() {
        RulesetSource shipped = ShippedRulesets.all().stream()
                .filter(s -> s.ruleset().equals(SET))
                .findFirst()
                .orElseThrow();
        return new RuleCompiler().compile(shipped, new RulesetVersion(SET, 1, "h"));
    }

    private static void decide(Rulebook live, List<Long> nanos, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            live.judge(FulfilmentFacts.order(), List.of(FulfilmentFacts.score()));
            nanos.add(System.nanoTime() - now);
        }
    }

    private static long p99(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99)) / 1_000;
    }

    /** Whether the workbench's threads stop using processor time. */
    private static boolean idleWithin(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long before = cpu();
        while (System.nanoTime() < end) {
            Thread.sleep(500);
            long now = cpu();
            if (now - before < 50_000_000) {
                return true;
            }
            before = now;
        }
        return false;
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rule-workbench"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getId())))
                .sum();
    }

    @Test
    void published_rules_that_run_away_are_stopped_and_their_case_goes_to_a_person() {
        RulesetSource source = Draft.SLOW_PATTERNS_IN_MANY_RULES.source();
        Specimen large = Specimen.large(SET, 2_000).orElseThrow();
        try (Rulebook book =
                new RuleCompiler(Duration.ofMillis(500)).compile(source, new RulesetVersion(SET, 1, source.hash()))) {
            long began = System.nanoTime();
            var ruling = new Judge(Map.of(), new CanonicalHash())
                    .judge(SET, Optional.of(new OpenRules(book)), large.facts(), large.predictions());
            System.out.printf("live: stopped after %d ms%n", (System.nanoTime() - began) / 1_000_000);
            assertThat(ruling.judgement().outcome()).isEqualTo(Outcome.escalate("risk"));
            assertThat(ruling.judgement().reasons().get(0).rule()).isEqualTo(Judge.RULES_FAILED);
            assertThat(ruling.judgement().reasons().get(0).because()).contains("RanAway");
            assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(30_000);
            Specimen small = new Specimen(FulfilmentFacts.order(), List.of(FulfilmentFacts.score()));
            assertThat(book.judge(small.facts(), small.predictions()).reasons()).isEmpty();
        }
    }

    @Test
    void rules_that_say_too_much_are_stopped_too() {
        RulesetSource source = Draft.PAIRS_THAT_ALL_SPEAK.source();
        Specimen large = Specimen.large(SET, 200).orElseThrow();
        try (Rulebook book = new RuleCompiler().compile(source, new RulesetVersion(SET, 1, source.hash()))) {
            assertThatThrownBy(() -> book.judge(large.facts(), large.predictions()))
                    .satisfies(e -> assertThat(RanAway.caused(e)).isTrue());
        }
    }
}
