package org.countersign.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.domain.value.Setting;
import org.countersign.models.registry.ModelKey;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.training.Training;

/** Puts this floor together: the only place here that knows the container. */
@ApplicationScoped
class Wiring {

    private final Settings settings = Settings.read(Setting.ofProcess());

    @Produces
    @Singleton
    ModelStore modelStore() {
        return new ModelStore(settings.folder(), ModelKey.keptAt(settings.key()));
    }

    @Produces
    @Singleton
    Training training() {
        return new Training(settings.wekaHome(), settings.memory(), Clock.systemUTC());
    }
}
