package org.countersign.decisions.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.decisions.desk.ReplayResult.Rescored;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.decision.StoredDecision;

/**
 * Decides a stored case again, from what is stored alone: its facts, its predictions, and the version of the rule set
 * that judged it then. The same hash proves that the record tells the truth about why. Once its inputs are erased there
 * is nothing to decide from, and the seal alone speaks for it. Changes nothing.
 */
public final class Replay {

    /** Decisions as they are stored. */
    @FunctionalInterface
    public interface Archive {
        Optional<StoredDecision> find(String decisionId);
    }

    /** Every version of every rule set that was ever in force. */
    @FunctionalInterface
    public interface Versions {
        Optional<Rules> find(RulesetVersion version);
    }

    /** Model versions that are still in the store. */
    @FunctionalInterface
    public interface OldModels {
        /** Empty when that version is gone. */
        Optional<Prediction> predict(String model, String version, Facts facts);
    }

    private final Archive archive;
    private final Versions versions;
    private final OldModels models;
    private final Judge judge;

    public Replay(Archive archive, Versions versions, OldModels models, Judge judge) {
        this.archive = archive;
        this.versions = versions;
        this.models = models;
        this.judge = judge;
    }

    /** @throws IllegalArgumentException when there is no such decision */
    public ReplayResult replay(String decisionId) {
        StoredDecision stored = archive.find(decisionId)
                .orElseThrow(() -> new IllegalArgumentException("decision: there is no " + decisionId));
        return stored.erased() == null ? again(stored.decision()) : ReplayResult.inputsErased(stored.decision());
    }

    private ReplayResult again(Decision then) {
        RulesetVersion version = then.version();
        Optional<Rules> rules = versions.find(version);
        Ruling said = judge.judge(version.ruleset(), rules, then.facts(), then.predictions());
        Ruling now = judge.held(said, then.facts(), then.predictions(), Holds.in(then.judgement()));
        boolean same = now.hash().equals(then.hash());
        return new ReplayResult(
                same,
                false,
                then.hash(),
                now.hash(),
                now.version(),
                same ? List.of() : differences(then, now),
                then.predictions().stream()
                        .filter(Scored.class::isInstance)
                        .map(p -> rescore((Scored) p, then.facts()))
                        .toList());
    }

    private static List<String> differences(Decision then, Ruling now) {
        List<String> found = new ArrayList<>();
        if (!now.version().equals(then.version())) {
            found.add("version: " + then.version() + " (" + then.version().hash() + ") then, " + now.version() + " ("
                    + now.version().hash() + ") now");
        }
        Outcome outcome = then.judgement().outcome();
        if (!now.judgement().outcome().equals(outcome)) {
            found.add("outcome: " + outcome.word() + " then, "
                    + now.judgement().outcome().word() + " now");
        }
        List<Reason> before = then.judgement().reasons();
        List<Reason> after = now.judgement().reasons();
        before.stream().filter(r -> !after.contains(r)).forEach(r -> found.add("only then: " + text(r)));
        after.stream().filter(r -> !before.contains(r)).forEach(r -> found.add("only now: " + text(r)));
        if (found.isEmpty()) {
            found.add("the judgement is the same, so what is stored of facts, predictions or hash was changed");
        }
        return found;
    }

    private static String text(Reason reason) {
        return reason.rule() + " " + reason.because();
    }

    private Rescored rescore(Scored then, Facts facts) {
        Optional<Prediction> again = models.predict(then.model(), then.version(), facts);
        if (again.isPresent() && again.get() instanceof Scored now) {
            boolean agrees = Double.compare(now.value(), then.value()) == 0;
            return new Rescored(then.model(), then.version(), then.value(), now.value(), agrees, null);
        }
        String note = again.isPresent() && again.get() instanceof Prediction.Unavailable u
                ? u.why()
                : "this version is no longer in the store";
        return new Rescored(then.model(), then.version(), then.value(), null, null, note);
    }
}
