package org.countersign.processes.runtime;

/** A process that runs here: its key, its name in the operator's words, its deployed version and how many are under way. */
public record ProcessInfo(String key, String name, int version, long running) {}
