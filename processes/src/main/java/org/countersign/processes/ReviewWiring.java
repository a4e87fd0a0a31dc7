package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.registry.Predictors;
import org.countersign.decisions.registry.Promotions;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.privacy.ErasureSteps;
import org.countersign.processes.registry.FairnessSteps;
import org.countersign.processes.registry.ModelChangeSteps;
import org.countersign.processes.registry.ModelDesk;
import org.countersign.processes.rulebook.RuleChangeSteps;
import org.countersign.processes.rulebook.RuleDesk;
import org.countersign.processes.runtime.ProcessRuntime;

/** Puts together what people review: rules, models, fairness, erasures. */
@ApplicationScoped
class ReviewWiring {

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    RuleChangeSteps ruleChangeSteps(Changes changes, Questions questions) {
        return new RuleChangeSteps(changes, questions, clock);
    }

    @Produces
    @Singleton
    ModelChangeSteps modelChangeSteps(Promotions promotions, Questions questions) {
        return new ModelChangeSteps(promotions, questions);
    }

    @Produces
    @Singleton
    FairnessSteps fairnessSteps(
            ModelWatch watch, ModelStanding standing, Predictors predictors, Tasks tasks, Questions questions) {
        return new FairnessSteps(watch, standing, predictors::forget, tasks, questions);
    }

    @Produces
    @Singleton
    ErasureSteps erasureSteps(Erasures erasures, Questions questions) {
        return new ErasureSteps(erasures, questions);
    }

    @Produces
    @Singleton
    RuleDesk ruleDesk(Drafts drafts, Changes changes, Tasks tasks, Worklist worklist, ProcessRuntime processes) {
        return new RuleDesk(drafts, changes, tasks, worklist, processes);
    }

    @Produces
    @Singleton
    ModelDesk modelDesk(Promotions promotions, Tasks tasks, Worklist worklist, ProcessRuntime processes) {
        return new ModelDesk(promotions, tasks, worklist, processes);
    }
}
