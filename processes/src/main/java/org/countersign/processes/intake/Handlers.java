package org.countersign.processes.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.domain.event.EventType;
import org.countersign.domain.event.ShopEvent;

/** Which feature takes which event. Every type of the contract is taken by exactly one. */
public final class Handlers {

    private final Map<Class<? extends ShopEvent>, Function<ShopEvent, Handled>> handlers = new HashMap<>();

    public <E extends ShopEvent> Handlers on(Class<E> type, Function<E, Handled> handler) {
        if (handlers.put(type, event -> handler.apply(type.cast(event))) != null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is taken twice");
        }
        return this;
    }

    /** Fails when the contract has a type that nobody takes. */
    public Handlers complete() {
        List<EventType> missing = Arrays.stream(EventType.values())
                .filter(type -> !handlers.containsKey(type.record()))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("nobody takes " + missing);
        }
        return this;
    }

    Handled handle(ShopEvent event) {
        Function<ShopEvent, Handled> handler = handlers.get(event.getClass());
        if (handler == null) {
            throw new IllegalStateException("nobody takes " + event.getClass().getSimpleName());
        }
        return handler.apply(event);
    }
}
