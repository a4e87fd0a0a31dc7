package org.countersign.bench.measure;

import java.lang.management.ManagementFactory;

/** Which time counts: a thread's own work, which a busy machine does not change, or what somebody waits. */
public enum Stopwatch {
    CPU {
        @Override
        long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    },
    WALL {
        @Override
        long now() {
            return System.nanoTime();
        }
    };

    abstract long now();
}
