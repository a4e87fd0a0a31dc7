package org.countersign.processes.runtime;

/** How many instances wait at one element of a process just now. */
public record Token(String element, long count) {}
