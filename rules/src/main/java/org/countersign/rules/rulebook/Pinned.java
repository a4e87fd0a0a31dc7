package org.countersign.rules.rulebook;

import java.util.function.Supplier;

/** Lets Drools find its parts through our own class loader, whoever's thread this is. */
final class Pinned {

    private Pinned() {}

    static <T> T get(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Pinned.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
