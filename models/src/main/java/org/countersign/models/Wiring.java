package org.countersign.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.domain.value.Setting;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.countersign.models.training.Training;

/** Puts this floor together: the only place here that knows the container. */
@ApplicationScoped
class Wiring {

    private final Settings settings = Settings.read(Setting.ofProcess());

    @Produces
    @Singleton
    ShopKey shopKey() {
        return ShopKey.keptAt(settings.key());
    }

    @Produces
    @Singleton
    ModelStore modelStore(ShopKey key) {
        return new ModelStore(settings.folder(), key);
    }

    @Produces
    @Singleton
    Training training() {
        return new Training(settings.wekaHome(), settings.memory(), Clock.systemUTC());
    }
}
