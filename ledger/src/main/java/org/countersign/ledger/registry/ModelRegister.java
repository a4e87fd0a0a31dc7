package org.countersign.ledger.registry;

import java.util.List;
import org.countersign.ledger.db.Database;

/** Models. */
@SuppressWarnings("DoNotCallSuggester")
public final class ModelRegister {
    public ModelRegister(Database database) {}

    public void add(ModelEvent event) {
        throw new UnsupportedOperationException("being written");
    }

    public List<ModelEvent> list(String model, int limit) {
        throw new UnsupportedOperationException("being written");
    }
}
