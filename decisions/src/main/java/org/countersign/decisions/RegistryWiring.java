package org.countersign.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.countersign.decisions.registry.Lineup;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.registry.Predictors;
import org.countersign.decisions.registry.Promotions;
import org.countersign.decisions.registry.Trainer;
import org.countersign.decisions.registry.TrainingSchedule;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.decisions.watching.ModelWatch.Champions;
import org.countersign.decisions.watching.WatchSettings;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.records.RecordAnswers;
import org.countersign.ledger.registry.ModelChanges;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.registry.ModelSeats;
import org.countersign.ledger.registry.ModelSeats.Seated;
import org.countersign.ledger.watching.Advice;
import org.countersign.ledger.watching.Measurements;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.training.Training;

/** Models from training to service. */
@ApplicationScoped
class RegistryWiring {

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    ModelStanding modelStanding(ModelRegister register) {
        return new ModelStanding(register, clock);
    }

    @Produces
    @Singleton
    ModelWatch modelWatch(
            Predictors predictors,
            Advice advice,
            Measurements measurements,
            ModelStanding standing,
            ModelRegister register) {
        return new ModelWatch(
                Champions.of(predictors),
                advice,
                measurements,
                standing,
                register,
                WatchSettings.from(Setting.ofProcess()),
                clock);
    }

    @Produces
    @Singleton
    Predictors predictors(ModelStore store, ModelSeats seats, ModelStanding standing) {
        Lineup lineup = (model, seat) -> seats.find(model, seat).map(Seated::version);
        return new Predictors(store, lineup, standing, clock);
    }

    @Produces
    @Singleton
    Promotions promotions(
            ModelStore store,
            ModelSeats seats,
            ModelChanges changes,
            ModelRegister register,
            Predictors predictors,
            Database database) {
        return new Promotions(store, seats, changes, register, predictors, database, clock);
    }

    @Produces
    @Singleton
    Trainer trainer(
            Training training,
            ModelStore store,
            History history,
            Deliveries deliveries,
            RecordAnswers answers,
            ModelRegister register) {
        return new Trainer(training, store, history, deliveries, answers, register, clock);
    }

    @Produces
    @Singleton
    TrainingSchedule trainingSchedule(ModelRegister register) {
        Duration every = Setting.ofProcess().get("countersign.models.retrain", Duration.ZERO, Duration::parse);
        return new TrainingSchedule(register, every.isZero() ? Optional.empty() : Optional.of(every), clock);
    }
}
