package org.countersign.bench.stock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One product on its shelf: what is there, what is on its way, what spoils. The oldest pieces are sold first. */
final class Store {

    private record Batch(int week, int pieces) {}

    private final int keeps;
    private final Deque<Batch> shelf = new ArrayDeque<>();
    private final List<Batch> coming = new ArrayList<>();

    /** @param keeps weeks after which a piece is thrown away */
    Store(int pieces, int week, int keeps) {
        this.keeps = keeps;
        shelf.add(new Batch(week, pieces));
    }

    int onHand() {
        return shelf.stream().mapToInt(Batch::pieces).sum();
    }

    int onOrder() {
        return coming.stream().mapToInt(Batch::pieces).sum();
    }

    void order(int pieces, int arrives) {
        coming.add(new Batch(arrives, pieces));
    }

    /** Takes in what arrives this week. */
    void receive(int week) {
        coming.stream().filter(batch -> batch.week() <= week).forEach(shelf::add);
        coming.removeIf(batch -> batch.week() <= week);
    }

    /** Throws away what has lain too long; returns how many. */
    int spoil(int week) {
        int spoiled = 0;
        while (!shelf.isEmpty() && shelf.getFirst().week() + keeps <= week) {
            spoiled += shelf.removeFirst().pieces();
        }
        return spoiled;
    }

    /** Sells what is there; returns how many. */
    int sell(int wanted) {
        int left = wanted;
        while (left > 0 && !shelf.isEmpty()) {
            Batch oldest = shelf.removeFirst();
            int taken = Math.min(left, oldest.pieces());
            left -= taken;
            if (oldest.pieces() > taken) {
                shelf.addFirst(new Batch(oldest.week(), oldest.pieces() - taken));
            }
        }
        return wanted - left;
    }
}
