package org.countersign.decisions.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.oversight.Answer;
import org.countersign.ledger.watching.AnsweredTask;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;

/**
 * What people can do without the machine: the kinds of tasks whose question stands without its advice. In others there is
 * nothing to hide, because people propose (reviews of rules and models) or a plain fact asks (no stock, no money, no
 * carrier, no goods); or nothing would be left, because the machine's own figure is the question (what to order, what to
 * pay back, what to offer a customer).
 */
public enum Skill {
    /** Wrong is an order that is cancelled or comes back; of a refused one nobody will ever know. */
    COUNTERSIGN("countersign") {
        @Override
        Optional<Answer> right(AnsweredTask task, Instant now) {
            OrderFate fate = task.fate();
            Recipe risk = Recipes.byName("order-risk");
            Optional<Boolean> undone = fate == null ? Optional.empty() : risk.truth(fate, now);
            boolean ripe = fate != null && fate.placedAt().plus(risk.horizon()).isBefore(now);
            return undone.filter(it -> it || ripe).map(it -> it ? Answer.REFUSE : Answer.APPROVE);
        }
    },
    /** Telling the customer was right when the parcel came late, and told for nothing when it did not. */
    LATE_DELIVERY("late-delivery") {
        @Override
        Optional<Answer> right(AnsweredTask task, Instant now) {
            OrderFate fate = task.fate();
            Recipe late = Recipes.byName("late-delivery");
            Optional<Boolean> came = fate == null ? Optional.empty() : late.truth(fate, now);
            return came.map(it -> it ? Answer.APPROVE : Answer.REFUSE);
        }
    },
    /** Records that were taken apart again were two; those that stayed one for a time are one. */
    MATCHING("matching") {
        @Override
        Optional<Answer> right(AnsweredTask task, Instant now) {
            if (task.answer().verdict() == Answer.REFUSE) {
                return Optional.empty();
            }
            boolean stands = task.answer().at().plus(STANDS).isBefore(now);
            return task.reversed()
                    ? Optional.of(Answer.REFUSE)
                    : Optional.of(Answer.APPROVE).filter(it -> stands);
        }
    };

    private static final Duration STANDS = Duration.ofDays(60);

    private final String kind;

    Skill(String kind) {
        this.kind = kind;
    }

    /** The kind of tasks that asks for it. */
    public String kind() {
        return kind;
    }

    /** The answer that was right as it turned out; empty while nobody knows. */
    abstract Optional<Answer> right(AnsweredTask task, Instant now);

    public static List<String> kinds() {
        return Arrays.stream(values()).map(Skill::kind).toList();
    }

    /** Empty for kinds of tasks that are never blind and whose truth nobody learns. */
    public static Optional<Skill> of(String kind) {
        return Arrays.stream(values()).filter(skill -> skill.kind.equals(kind)).findFirst();
    }
}
