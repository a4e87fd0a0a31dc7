package org.countersign.processes.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The little that features ask of a workflow engine, in their own words: an instance is addressed by its process and its
 * business key, never by the engine's ids. All of it takes part in the caller's transaction.
 */
public interface ProcessRuntime {

    /** Starts an instance and runs it until it waits for something. Returns the engine's id, for people who look there. */
    String start(String process, String businessKey, Map<String, Object> facts);

    /** Tells a waiting instance that something has happened; false when it does not wait for that. */
    boolean message(String process, String businessKey, String message, Map<String, Object> facts);

    /** A person has answered; false when the instance does not wait at that task. */
    boolean complete(String process, String businessKey, String task, Map<String, Object> facts);

    List<ProcessInfo> list();

    /** The BPMN XML of the version that new instances get. */
    Optional<String> diagram(String process);

    /** Where the instances of a process wait; with a business key only that one. */
    List<Token> tokens(String process, @org.jspecify.annotations.Nullable String businessKey);
}
