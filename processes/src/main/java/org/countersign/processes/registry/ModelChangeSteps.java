package org.countersign.processes.registry;

import java.math.BigDecimal;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.registry.Promotions;
import org.countersign.domain.oversight.Answer;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.ledger.registry.ModelChange.Kind;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;

/** What the process of a model's change asks and does; it holds nothing but the change's name. */
public final class ModelChangeSteps {

    /** What ISO 4217 calls no currency: a model has no price. */
    private static final String NO_CURRENCY = "XXX";

    private final Promotions promotions;
    private final Questions questions;

    public ModelChangeSteps(Promotions promotions, Questions questions) {
        this.promotions = promotions;
        this.questions = questions;
    }

    /** A second person is asked. */
    public void ask(String subject) {
        ModelChange change = promotions.ofSubject(subject);
        String what = change.model() + " " + change.version();
        questions.ask(new Question(
                ModelChangeProcess.REVIEW,
                Signatures.MODEL_REVIEW,
                subject,
                subject,
                null,
                change.kind() == Kind.ROLLBACK ? "Go back to " + what + "?" : "Put " + what + " into service?",
                change.reason(),
                change.proposedBy(),
                BigDecimal.ZERO,
                NO_CURRENCY,
                Answer.APPROVE));
    }

    public void enthrone(String subject) {
        promotions.enthrone(promotions.ofSubject(subject));
    }

    /** Nobody needs the answer any more. */
    public void withdraw(String subject) {
        questions.withdraw(subject);
    }
}
