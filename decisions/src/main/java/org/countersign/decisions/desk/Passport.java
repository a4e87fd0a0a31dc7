package org.countersign.decisions.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.oversight.Course;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.Order;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.rules.rulebook.RuleLine;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about one decision, for whoever has to understand, defend or check it.
 *
 * @param event the event that asked, if one did
 * @param reasons every rule that spoke, with its sentence
 * @param notFired the rules of the same version that had nothing to say
 * @param thresholds by model: from which score on a rule speaks, where a rule says so
 * @param clamps what was not done as a rule wished
 * @param effects what went out, or waits to go out, because of it
 * @param courses how people answered the tasks about it
 * @param asOf which moment's rules decided, when it was not those of the day
 * @param siblings other decisions about the same subject with the same cause
 */
public record Passport(
        StoredDecision stored,
        @Nullable Receipt event,
        List<Spoken> reasons,
        List<RuleLine> notFired,
        Map<String, Double> thresholds,
        List<Reason> clamps,
        List<Posted> effects,
        @Nullable Order order,
        List<Course> courses,
        List<Moment> timeline,
        List<DecisionSummary> siblings,
        @Nullable AsOf asOf) {

    public Passport {
        reasons = List.copyOf(reasons);
        notFired = List.copyOf(notFired);
        thresholds = Map.copyOf(thresholds);
        clamps = List.copyOf(clamps);
        effects = List.copyOf(effects);
        courses = List.copyOf(courses);
        timeline = List.copyOf(timeline);
        siblings = List.copyOf(siblings);
    }

    /**
     * Rules of another moment decided.
     *
     * @param onRecord whether a version was in force then; else the earliest one decided
     * @param from since when the version was in force
     * @param today the version in force now
     * @param sentence all of that in words
     */
    public record AsOf(Instant at, boolean onRecord, Instant from, int today, String sentence) {}

    /** A reason with the sentence of the rule that gave it; a reason of the system itself is its own sentence. */
    public record Spoken(Reason reason, String sentence) {}

    /** Something that happened, in words. */
    public record Moment(Instant at, Who who, String text) {}

    /** Who did it: ourselves, a person, or someone outside. */
    public enum Who {
        MACHINE,
        PERSON,
        OUTSIDE
    }
}
