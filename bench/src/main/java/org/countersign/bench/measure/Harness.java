package org.countersign.bench.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Times works the honest way: warmed up, in batches long enough for the clock, the two sides of a comparison in turns
 * with the first place changing, and the median of all rounds as the answer.
 */
public final class Harness {

    private static final int SELDOM = 9;

    private final Effort effort;
    /** Written only: a result that might be looked at has to be computed. */
    @SuppressWarnings("UnusedVariable")
    private volatile @Nullable Object sink;

    public Harness(Effort effort) {
        this.effort = effort;
    }

    public Pair compare(Stopwatch watch, Work ours, Work other) {
        int a = batch(ours);
        int b = batch(other);
        double[][] rounds = rounds(round -> {
            boolean oursFirst = round % 2 == 0;
            double first = oursFirst ? time(watch, ours, a) : time(watch, other, b);
            double second = oursFirst ? time(watch, other, b) : time(watch, ours, a);
            return oursFirst ? new double[] {first, second} : new double[] {second, first};
        });
        int count = rounds.length;
        return new Pair(
                Spread.of(
                        IntStream.range(0, count).mapToDouble(i -> rounds[i][0]).toArray()),
                Spread.of(
                        IntStream.range(0, count).mapToDouble(i -> rounds[i][1]).toArray()),
                Spread.of(IntStream.range(0, count)
                        .mapToDouble(i -> rounds[i][1] / rounds[i][0])
                        .toArray()));
    }

    /** Nanoseconds for one. */
    public Spread time(Stopwatch watch, Work work) {
        int batch = batch(work);
        double[][] rounds = rounds(round -> new double[] {time(watch, work, batch)});
        return Spread.of(
                IntStream.range(0, rounds.length).mapToDouble(i -> rounds[i][0]).toArray());
    }

    /** Nanoseconds for one, warm after one run and seldom repeated: for work that takes seconds and is done now and then. */
    public Spread timeSeldom(Stopwatch watch, Work work) {
        sink = work.once();
        double[][] rounds = rounds(Math.min(SELDOM, effort.rounds()), round -> new double[] {time(watch, work, 1)});
        return Spread.of(
                IntStream.range(0, rounds.length).mapToDouble(i -> rounds[i][0]).toArray());
    }

    /** Bytes that one run leaves for the garbage collector, once it is warm. */
    public Spread allocated(Work work) {
        int batch = batch(work);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[][] rounds = rounds(round -> {
            long before = thread.getCurrentThreadAllocatedBytes();
            repeat(work, batch);
            return new double[] {(thread.getCurrentThreadAllocatedBytes() - before) / (double) batch};
        });
        return Spread.of(
                IntStream.range(0, rounds.length).mapToDouble(i -> rounds[i][0]).toArray());
    }

    private double[][] rounds(IntFunction<double[]> measure) {
        return rounds(effort.rounds(), measure);
    }

    private double[][] rounds(int most, IntFunction<double[]> measure) {
        double[][] rounds = new double[most][];
        long end = System.nanoTime() + effort.limit().toNanos();
        int done = 0;
        while (done < rounds.length && (done < Effort.FEWEST_ROUNDS || System.nanoTime() < end)) {
            rounds[done] = measure.apply(done);
            done++;
        }
        return Arrays.copyOf(rounds, done);
    }

    /** Warms the work up and tells how often it fits into a batch. */
    private int batch(Work work) {
        long start = System.nanoTime();
        long end = start + effort.warmUp().toNanos();
        long runs = 0;
        long lately;
        do {
            sink = work.once();
            runs++;
            lately = System.nanoTime();
        } while (lately < end);
        double one = Math.max(1.0, (lately - start) / (double) runs);
        return (int) Math.max(1, Math.min(10_000_000, effort.batch().toNanos() / one));
    }

    private double time(Stopwatch watch, Work work, int batch) {
        long start = watch.now();
        repeat(work, batch);
        return Math.max(1, watch.now() - start) / (double) batch;
    }

    private void repeat(Work work, int batch) {
        for (int i = 0; i < batch; i++) {
            sink = work.once();
        }
    }
}
