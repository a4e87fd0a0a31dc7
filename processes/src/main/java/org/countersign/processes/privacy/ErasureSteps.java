package org.countersign.processes.privacy;

import java.math.BigDecimal;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.domain.oversight.Answer;
import org.countersign.ledger.privacy.Erasure;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;

/** What the process of an erasure asks; it holds nothing but the erasure's name. */
public final class ErasureSteps {

    /** What ISO 4217 calls no currency: no money hangs on it. */
    private static final String NO_CURRENCY = "XXX";

    private final Erasures erasures;
    private final Questions questions;

    public ErasureSteps(Erasures erasures, Questions questions) {
        this.erasures = erasures;
        this.questions = questions;
    }

    /** A second person is asked. */
    public void ask(String erasureId) {
        Erasure erasure = erasures.get(erasureId);
        String customer = String.valueOf(erasure.customerId());
        questions.ask(new Question(
                ErasureProcess.QUESTION,
                Signatures.PRIVACY,
                erasureId,
                erasureId,
                null,
                "Erase everything about customer " + customer + "?",
                erasure.askedBy() + " asks for it: " + erasure.reason(),
                customer,
                BigDecimal.ZERO,
                NO_CURRENCY,
                Answer.APPROVE));
    }
}
