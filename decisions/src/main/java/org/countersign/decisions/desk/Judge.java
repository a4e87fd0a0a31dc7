package org.countersign.decisions.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.jspecify.annotations.Nullable;

/**
 * The pure core of the desk. Rules speak, competing adjustments are settled, and the result is given a fingerprint. The
 * same facts, predictions and version always give the same ruling: live, in a replay years later, and in a test.
 *
 * <p>Nothing is ever approved by failure. Rules that crash, a rule set that is not there, a settlement or a model that
 * breaks: each becomes a {@code SYS-} reason that sends the case to a person.
 */
public final class Judge {

    /** The rules, or what settles them, threw. */
    public static final String RULES_FAILED = "SYS-001";

    /** There is no such rule set. */
    public static final String NO_RULESET = "SYS-002";

    /** A model that was asked broke; a model that is merely missing is the rules' own business. */
    public static final String MODEL_FAILED = "SYS-003";

    private static final Outcome TO_A_PERSON = Outcome.escalate("risk");

    private final Map<RulesetId, Settlement> settlements;
    private final Fingerprint fingerprint;

    public Judge(Map<RulesetId, Settlement> settlements, Fingerprint fingerprint) {
        this.settlements = Map.copyOf(settlements);
        this.fingerprint = fingerprint;
    }

    private record Word(Judgement judgement, @Nullable RuntimeException failure) {}

    /** @param rules the version to ask, or empty when the rule set is nowhere to be found */
    public Ruling judge(RulesetId ruleset, Optional<Rules> rules, Facts facts, List<Prediction> predictions) {
        RulesetVersion version = rules.map(Rules::version).orElseGet(() -> new RulesetVersion(ruleset, 0, ""));
        Word word = word(ruleset, rules, facts, predictions);
        return new Ruling(
                version,
                word.judgement(),
                fingerprint.of(version, facts, predictions, word.judgement()),
                word.failure());
    }

    /** The ruling with what holds it back: it then comes to something else, and says why. */
    public Ruling held(Ruling ruling, Facts facts, List<Prediction> predictions, List<Reason> holds) {
        if (holds.isEmpty()) {
            return ruling;
        }
        Judgement judgement = Holds.upon(ruling.judgement(), holds);
        return new Ruling(
                ruling.version(),
                judgement,
                fingerprint.of(ruling.version(), facts, predictions, judgement),
                ruling.failure());
    }

    /** What {@link #judge} says about a case that is only thought of: nobody needs its fingerprint. */
    public Judgement judgement(RulesetId ruleset, Optional<Rules> rules, Facts facts, List<Prediction> predictions) {
        return word(ruleset, rules, facts, predictions).judgement();
    }

    private Word word(RulesetId ruleset, Optional<Rules> rules, Facts facts, List<Prediction> predictions) {
        try {
            Judgement said = rules.isPresent() ? settled(rules.get(), facts, predictions) : nobodySpoke(ruleset);
            return new Word(withFailedModels(said, predictions), null);
        } catch (RuntimeException e) {
            // As broad as it is: whatever happens inside rules, nothing is ever approved by failure.
            String version = rules.map(asked -> asked.version().toString()).orElse("");
            Judgement failed = alone(RULES_FAILED, "the rules " + version + " failed: " + rootOf(e));
            return new Word(withFailedModels(failed, predictions), e);
        }
    }

    private Judgement settled(Rules rules, Facts facts, List<Prediction> predictions) {
        Settlement settlement = settlements.getOrDefault(rules.version().ruleset(), Settlement.none());
        return settlement.settle(facts, rules.judge(facts, predictions), rules.personal());
    }

    private static Judgement nobodySpoke(RulesetId ruleset) {
        return alone(NO_RULESET, "there is no rule set " + ruleset);
    }

    private static Judgement alone(String rule, String because) {
        return new Judgement(TO_A_PERSON, List.of(new Reason(rule, TO_A_PERSON, because)));
    }

    private static Judgement withFailedModels(Judgement judgement, List<Prediction> predictions) {
        List<Reason> failed = predictions.stream()
                .filter(p -> p instanceof Unavailable u && broke(u))
                .map(p -> (Unavailable) p)
                .map(u -> new Reason(MODEL_FAILED, TO_A_PERSON, "the model " + u.model() + " is no help: " + u.why()))
                .toList();
        if (failed.isEmpty()) {
            return judgement;
        }
        List<Reason> all = new ArrayList<>(judgement.reasons());
        all.addAll(failed);
        return new Judgement(
                Outcome.strictest(Stream.of(judgement.outcome(), TO_A_PERSON).toList()), all);
    }

    private static boolean broke(Unavailable prediction) {
        return prediction.why().startsWith("failed") || prediction.why().startsWith("damaged");
    }

    /** The name alone: a message may differ from run to run, and then a replay would. The log has the rest. */
    private static String rootOf(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.getClass().getSimpleName() : rootOf(cause);
    }
}
