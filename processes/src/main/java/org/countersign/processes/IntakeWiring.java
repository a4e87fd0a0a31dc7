package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.processes.intake.EarlyEvents;
import org.countersign.processes.intake.EventCodec;
import org.countersign.processes.intake.EventContract;
import org.countersign.processes.intake.Handlers;
import org.countersign.processes.intake.Intake;
import org.countersign.processes.intake.IntakeSettings;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.intake.Patience;

/** Puts together what takes events in. */
@ApplicationScoped
class IntakeWiring {

    private final Clock clock = Clock.systemUTC();
    private final Setting setting = Setting.ofProcess();

    private final IntakeSettings intakeSettings = IntakeSettings.from(setting);

    @Produces
    @Singleton
    EventContract contract() {
        return new EventContract();
    }

    @Produces
    @Singleton
    EventCodec codec(EventContract contract) {
        return new EventCodec(contract, intakeSettings.maxChars());
    }

    @Produces
    @Singleton
    Intake intake(Occasion occasion, EventCodec codec, Inbox inbox, DeadLetters deadLetters, Handlers handlers) {
        return new Intake(codec, inbox, deadLetters, handlers, occasion, clock, Wiring::newId);
    }

    @Produces
    @Singleton
    Patience patience(Database database) {
        return new Patience(database);
    }

    @Produces
    @Singleton
    EarlyEvents earlyEvents(Inbox inbox, DeadLetters deadLetters) {
        return new EarlyEvents(inbox, deadLetters, intakeSettings.earlyTimeToLive(), clock, Wiring::newId);
    }
}
