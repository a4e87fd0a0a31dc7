package org.countersign.processes.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.domain.oversight.Answer;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.watching.Measured;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.runtime.ProcessRuntime;

/**
 * What happens when a model in service is found to treat a group worse: a person is asked, once for each finding, who lets
 * it go on with a reason or takes it out of service.
 */
public final class FairnessSteps {

    /** What ISO 4217 calls no currency: a model has no price. */
    private static final String NO_CURRENCY = "XXX";

    private final ModelWatch watch;
    private final ModelStanding standing;
    private final Consumer<String> forget;
    private final Tasks tasks;
    private final Questions questions;

    /** @param forget a model has left: whoever holds it open looks again */
    public FairnessSteps(
            ModelWatch watch, ModelStanding standing, Consumer<String> forget, Tasks tasks, Questions questions) {
        this.watch = watch;
        this.standing = standing;
        this.forget = forget;
        this.tasks = tasks;
        this.questions = questions;
    }

    /** Asks about every breach that nobody was asked about; says how many those were. */
    public int tick(ProcessRuntime processes) {
        int asked = 0;
        if (!watch.mine()) {
            return asked;
        }
        for (Recipe recipe : Recipes.all()) {
            String subject =
                    watch.breach(recipe.name()).map(FairnessSteps::subject).orElse("");
            if (!subject.isEmpty() && tasks.ofSubject(subject).isEmpty()) {
                processes.start(FairnessProcess.KEY, subject, Map.of());
                asked++;
            }
        }
        return asked;
    }

    private static String subject(Measured found) {
        return FairnessProcess.subject(
                found.model(), LocalDate.ofInstant(found.at(), ZoneOffset.UTC).toString());
    }

    /** A steward or supervisor is asked. */
    public void ask(String subject) {
        String model = FairnessProcess.model(subject);
        Measured found = watch.fairness(model)
                .orElseThrow(
                        () -> new IllegalStateException("nothing was measured of how " + model + " treats groups"));
        questions.ask(new Question(
                FairnessProcess.ANSWER,
                Signatures.MODEL_REVIEW,
                subject,
                subject,
                null,
                "May " + model + " go on though it treats a group worse?",
                found.words(),
                model + " " + found.version(),
                BigDecimal.ZERO,
                NO_CURRENCY,
                Answer.REFUSE));
    }

    /** A person does not let it go on; when it is out of service already, that is that. */
    public void suspend(String subject, String who, String why) {
        String model = FairnessProcess.model(subject);
        if (standing.findSuspension(model).isEmpty()) {
            standing.suspend(model, watch.fairness(model).map(Measured::version).orElse(null), who, "fairness: " + why);
            forget.accept(model);
        }
    }
}
