package org.countersign.processes.dispatch;

import java.util.List;

/** Takes messages to the outside; returns only when the other side has them all. */
@FunctionalInterface
public interface Publisher {

    /** One message: its stable id, what it is about (its order is kept within that), where to, and its text. */
    record Parcel(String id, String subject, String address, String type, String text) {}

    void publish(List<Parcel> parcels);
}
