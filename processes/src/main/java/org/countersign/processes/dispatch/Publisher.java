package org.countersign.processes.dispatch;

import java.util.List;

/** Takes messages to the outside; returns only when the other side has them all. */
@FunctionalInterface
public interface Publisher {

    /** One message: its stable id, what it is about (its order is kept within that), where to, and its text. */
    record Parcel(String id, String subject, String address, String type, String text) {}

    /** There is nobody to take anything: no message is to blame. */
    final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Unreachable(Throwable cause) {
            super("the broker can't be reached: " + cause.getMessage(), cause);
        }
    }

    /** @throws Unreachable when it is worth trying the same again later */
    void publish(List<Parcel> parcels);
}
