package org.countersign.rules.rulebook;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A few sessions for many threads. A seat is made when it is first needed and used again while it is warm; one in which a
 * decision failed is thrown away, because nobody knows what is left in it.
 */
final class Seats {

    private final int size;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Seat> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<Seat> maker;
    private volatile boolean closed;

    Seats(int size, Supplier<Seat> maker) {
        this.size = size;
        this.free = new Semaphore(size);
        this.maker = maker;
    }

    <T> T with(Function<Seat, T> work) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the rulebook is closed: ask for its successor");
            }
            return seated(work);
        } finally {
            free.release();
        }
    }

    private <T> T seated(Function<Seat, T> work) {
        Seat seat = idle.pollFirst();
        if (seat == null) {
            seat = maker.get();
        }
        boolean whole = false;
        try {
            T result = work.apply(seat);
            whole = true;
            return result;
        } finally {
            if (whole) {
                idle.addFirst(seat);
            } else {
                seat.dispose();
            }
        }
    }

    /** Waits for the decisions that are under way, then lets nobody in. */
    void close() {
        free.acquireUninterruptibly(size);
        closed = true;
        for (Seat seat = idle.pollFirst(); seat != null; seat = idle.pollFirst()) {
            seat.dispose();
        }
        free.release(size);
    }
}
