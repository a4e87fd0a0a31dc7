package org.countersign.processes.records;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.processes.fulfilment.Desk;

/**
 * What happens to two records that may mean the same, one plain method a step, and what their process asks at its gateway.
 * Every step holds the groups; done again it changes nothing.
 */
public final class MatchingSteps {

    public static final RulesetId MATCHING = RulesetId.of("records/matching");

    /** Questions that wait for people unless the shop says otherwise: a morning's work. */
    public static final int ASKS = 100;

    private static final String RECORD = "record";
    private static final String JOIN = "join";
    private static final String SPLIT = "split";

    private final RecordPairs pairs;
    private final RecordGroups groups;
    private final DecisionLedger decisions;
    private final Desk desk;
    private final MatchingQuestions questions;
    private final int asks;
    private final Clock clock;

    /** @param asks so many questions about one kind of records wait for people at most: {@code countersign.records.asks} */
    public MatchingSteps(
            RecordPairs pairs,
            RecordGroups groups,
            DecisionLedger decisions,
            Desk desk,
            MatchingQuestions questions,
            int asks,
            Clock clock) {
        this.pairs = pairs;
        this.groups = groups;
        this.decisions = decisions;
        this.desk = desk;
        this.questions = questions;
        this.asks = asks;
        this.clock = clock;
    }

    /** Decides about a pair, unless there is nothing new to decide about it: empty then. */
    Optional<Pair> judge(PairFacts facts) {
        groups.hold();
        RecordKind kind = RecordKind.of(facts.kind());
        boolean isOne =
                groups.of(kind, facts.left().id()).contains(facts.right().id());
        if (isOne || !pairs.find(facts.pairId()).map(p -> isNews(p, facts)).orElse(true)) {
            return Optional.empty();
        }
        Decision decision = desk.decide(MATCHING, facts, List.of(facts.kind() + "-match"));
        Pair pair = Pair.of(facts, state(decision, facts, kind), clock.instant(), decision.id());
        pairs.save(pair);
        return Optional.of(pair);
    }

    /** A person's word stands; a rule's word until something else is known, or somebody has time to be asked. */
    private boolean isNews(Pair before, PairFacts facts) {
        return switch (before.state()) {
            case APART -> !before.isSaid() && !before.known().equals(Pair.mark(facts));
            case PUT_OFF -> !isOverbooked(before.kind());
            case FOUND, ASKED, JOINED, SPLIT -> false;
        };
    }

    private PairState state(Decision decision, PairFacts facts, RecordKind kind) {
        Outcome outcome = decision.judgement().outcome();
        boolean joins = outcome instanceof Outcome.Adjust
                && decision.judgement().adjustments().stream().anyMatch(MatchingSteps::joins);
        if (joins && against(kind, facts).isEmpty()) {
            return PairState.FOUND;
        }
        if (!joins && !(outcome instanceof Outcome.Escalate)) {
            return PairState.APART;
        }
        return isOverbooked(kind) ? PairState.PUT_OFF : PairState.ASKED;
    }

    private static boolean joins(Adjustment wish) {
        return wish.what().equals(RECORD) && JOIN.equals(wish.text());
    }

    private Optional<Pair> against(RecordKind kind, PairFacts facts) {
        return groups.against(kind, facts.left().id(), facts.right().id());
    }

    private boolean isOverbooked(RecordKind kind) {
        return pairs.counts(kind).getOrDefault(PairState.ASKED, 0) >= asks;
    }

    /** {@code join}, {@code ask} or {@code leave}. */
    public String verdict(String pairId) {
        return switch (pairs.get(pairId).state()) {
            case FOUND, JOINED -> JOIN;
            case ASKED -> "ask";
            case PUT_OFF, APART, SPLIT -> "leave";
        };
    }

    public void ask(String pairId) {
        Pair pair = pairs.get(pairId);
        questions.ask(pair, decision(pair), said(pair));
    }

    /**
     * Makes one record of the two. Whoever answers so was told what others had said before: the newest word holds.
     *
     * @param by a person; the rules when empty
     */
    public void join(String pairId, String by, String why) {
        groups.hold();
        Pair pair = pairs.get(pairId);
        if (pair.state() != PairState.FOUND && pair.state() != PairState.ASKED) {
            return;
        }
        become(pair, PairState.JOINED, by, why);
        // Joined now, the two are of one record, and so are any two of whom somebody once said that they are not.
        for (Optional<Pair> other = said(pair); other.isPresent(); other = said(pair)) {
            become(other.get(), PairState.JOINED, by, "overruled by the answer to " + pairId);
        }
    }

    private Optional<Pair> said(Pair pair) {
        return groups.against(pair.kind(), pair.a(), pair.b());
    }

    /** A person says that the two are not the same. */
    public void part(String pairId, String by, String why) {
        groups.hold();
        Pair pair = pairs.get(pairId);
        if (pair.state() == PairState.ASKED) {
            become(pair, PairState.APART, by, why);
        }
    }

    /**
     * Takes one id out of its record again; it is never joined with any of the others without a person's word.
     *
     * @throws IllegalArgumentException when the id is not joined with others
     */
    void split(RecordKind kind, String id, String by, String why) {
        groups.hold();
        List<String> group = groups.of(kind, id);
        if (group.size() < 2) {
            throw new IllegalArgumentException("id: " + id + " is joined with no other " + kind.word());
        }
        for (Pair pair : pairs.of(kind, List.of(id), PairState.JOINED)) {
            become(pair, PairState.SPLIT, by, why);
            note(pair);
        }
        group.stream()
                .filter(other -> !other.equals(id))
                .map(other -> Pair.split(kind, id, other, clock.instant(), by, why))
                .filter(pair -> pairs.find(pair.pairId()).isEmpty())
                .forEach(pairs::save);
        groups.regroup(kind, group);
    }

    /** Takes back one join alone; what else makes them one record stays. */
    void unjoin(String pairId, String by, String why) {
        groups.hold();
        Pair pair = pairs.get(pairId);
        if (pair.state() != PairState.JOINED) {
            return;
        }
        List<String> group = groups.of(pair.kind(), pair.a());
        become(pair, PairState.SPLIT, by, why);
        note(pair);
        groups.regroup(pair.kind(), group);
    }

    /** What followed from the decision to join them; a second split tells nothing new. */
    private void note(Pair pair) {
        String decision = pair.decisionId();
        boolean isNoted = decision == null
                || decisions.find(decision).stream()
                        .flatMap(stored -> stored.later().stream())
                        .anyMatch(later -> later.outcome().equals(SPLIT));
        if (decision != null && !isNoted) {
            decisions.outcome(decision, SPLIT, clock.instant());
        }
    }

    private void become(Pair pair, PairState state, String by, String why) {
        pairs.save(pair.in(state, clock.instant(), by.isEmpty() ? null : by, why.isEmpty() ? null : why));
        groups.regroup(pair.kind(), List.of(pair.a(), pair.b()));
    }

    private Decision decision(Pair pair) {
        String id = Objects.requireNonNull(pair.decisionId(), () -> pair.pairId() + " has no decision");
        return decisions
                .find(id)
                .map(StoredDecision::decision)
                .orElseThrow(() -> new IllegalStateException("decision: there is no " + id));
    }
}
