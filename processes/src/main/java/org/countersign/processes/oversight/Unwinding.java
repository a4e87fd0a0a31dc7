package org.countersign.processes.oversight;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.oversight.Trace;
import org.countersign.ledger.oversight.Traces;
import org.countersign.ledger.oversight.Undone;
import org.countersign.ledger.oversight.Unwind;
import org.countersign.ledger.oversight.Unwind.State;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.processes.oversight.Worklist.Gate;
import org.countersign.processes.oversight.Worklist.Place;

/**
 * Takes back what followed from a bad version of rules: one person asks, with everything that is meant written down at
 * that moment; another agrees; then each thing is taken back as its kind knows how, or says why it can't be. Each act
 * happens inside its caller's transaction.
 */
public final class Unwinding implements Gate {

    public static final String KEY = "unwind";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "unwinding";

    public static final String DIAGRAM = "org/countersign/processes/oversight/unwind.bpmn";

    /** The kind of task that it asks. */
    public static final String REVIEW = "unwind-review";

    public static final Map<String, Place> PLACES = Map.of(REVIEW, new Place(KEY, "review-unwind"));

    private static final String NO_CURRENCY = "XXX";

    private final Traces traces;
    private final Unwinds unwinds;
    private final Map<String, Reversal> reversals;
    private final Questions questions;
    private final Clock clock;
    private final Supplier<String> ids;

    public Unwinding(
            Traces traces,
            Unwinds unwinds,
            List<Reversal> reversals,
            Questions questions,
            Clock clock,
            Supplier<String> ids) {
        this.traces = traces;
        this.unwinds = unwinds;
        this.reversals = reversals.stream().collect(Collectors.toMap(Reversal::type, Function.identity()));
        this.questions = questions;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether this kind of things can be taken back at all. */
    public boolean isReversible(String type) {
        return reversals.containsKey(type);
    }

    /**
     * Writes down what is meant.
     *
     * @throws IllegalStateException when there is nothing that could be taken back
     */
    public Unwind ask(RulesetId ruleset, int version, Instant from, Instant to, String who, String reason) {
        List<Trace> found = traces.of(ruleset, version, from, to);
        if (found.stream().noneMatch(trace -> isReversible(trace.type()))) {
            throw new IllegalStateException("unwind: nothing that followed from " + ruleset + " v" + version
                    + " between " + from + " and " + to + " can be taken back");
        }
        Unwind unwind = new Unwind(
                ids.get(), ruleset, version, from, to, reason, who, clock.instant(), State.REVIEW, null, null);
        unwinds.add(unwind, found);
        return unwind;
    }

    // ---- the process

    /** A second person is asked. */
    public void askReview(String id) {
        Unwind unwind = get(id);
        questions.ask(new Question(
                REVIEW,
                Signatures.UNWIND_REVIEW,
                id,
                id,
                null,
                "Take back what followed from " + unwind.ruleset() + " v" + unwind.version() + "?",
                unwind.reason() + " (" + count(id) + ")",
                unwind.askedBy(),
                BigDecimal.ZERO,
                NO_CURRENCY,
                Answer.APPROVE));
    }

    private String count(String id) {
        Map<String, Long> byType = unwinds.traces(id).stream()
                .collect(Collectors.groupingBy(one -> one.trace().type(), TreeMap::new, Collectors.counting()));
        return byType.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey() + (isReversible(one.getKey()) ? "" : ", stays"))
                .collect(Collectors.joining("; "));
    }

    /** Takes back what can be, the newest first; done again it goes on where it stopped. */
    public void undo(String id) {
        Unwind unwind = get(id);
        String why = "unwind " + id + ": " + unwind.reason();
        List<Undone> all = new ArrayList<>(unwinds.traces(id));
        Collections.reverse(all);
        for (Undone one : all) {
            if (one.done() == null) {
                Optional<String> not = Optional.ofNullable(
                                reversals.get(one.trace().type()))
                        .map(reversal -> reversal.undo(one.trace(), unwind.askedBy(), why))
                        .orElse(Optional.of("this kind can't be taken back"));
                unwinds.mark(id, one.trace().id(), not.isEmpty(), not.orElse(null));
            }
        }
    }

    // ---- the signature

    @Override
    public void pass(Task task, Signature signature, Set<String> roles) {
        Unwind unwind = get(task.subject());
        if (unwind.askedBy().equals(signature.by())) {
            throw new SignatureRefused(
                    SignatureRefused.Code.FOUR_EYES, signature.by() + " has asked for it; another person has to agree");
        }
        State state = signature.verdict() == Answer.APPROVE ? State.DONE : State.REJECTED;
        if (!unwinds.close(unwind.decided(state, signature.by(), clock.instant()))) {
            throw new IllegalStateException("unwind: " + unwind.id() + " was answered before");
        }
    }

    private Unwind get(String id) {
        return unwinds.find(id).orElseThrow(() -> new IllegalArgumentException("unwind: there is no " + id));
    }
}
