package org.countersign.decisions.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.scoring.Scorer;

/** Versions out of service that somebody asks: challengers, and old ones for replays. The few last asked stay open. */
final class OpenVersions {

    private static final int MOST = 8;

    private final ModelStore store;
    private final Map<String, Scorer> open = new LinkedHashMap<>(MOST * 2, 0.75f, true);

    OpenVersions(ModelStore store) {
        this.store = store;
    }

    /**
     * Empty when there is no such version.
     *
     * @throws ModelStore.Damaged when it cannot be trusted
     */
    synchronized Optional<Scorer> find(String model, String version) {
        String key = model + " " + version;
        Scorer known = open.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (store.find(model, version).isEmpty()) {
            return Optional.empty();
        }
        Scorer opened = store.open(model, version);
        open.put(key, opened);
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
        return Optional.of(opened);
    }
}
