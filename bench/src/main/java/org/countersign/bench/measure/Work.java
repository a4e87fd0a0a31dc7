package org.countersign.bench.measure;

/** Something to be timed. What it returns is looked at, so that no compiler can leave the work out. */
@FunctionalInterface
public interface Work {
    Object once();
}
