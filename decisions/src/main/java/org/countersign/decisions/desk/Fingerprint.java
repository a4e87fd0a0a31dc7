package org.countersign.decisions.desk;

import java.util.List;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetVersion;

/** The hash of a decision: over everything that it depends on and what it came to, nothing about the occasion. */
@FunctionalInterface
public interface Fingerprint {

    String of(RulesetVersion version, Facts facts, List<Prediction> predictions, Judgement judgement);
}
