package org.countersign.processes.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine for those who are put together before it has started: it is looked up when it is first needed. */
public final class EngineAccess implements ProcessRuntime {

    private final Supplier<ProcessRuntime> runtime;

    public EngineAccess(Supplier<ProcessRuntime> runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(String process, String businessKey, Map<String, Object> facts) {
        return runtime.get().start(process, businessKey, facts);
    }

    @Override
    public boolean message(String process, String businessKey, String message, Map<String, Object> facts) {
        return runtime.get().message(process, businessKey, message, facts);
    }

    @Override
    public boolean complete(String process, String businessKey, String task, Map<String, Object> facts) {
        return runtime.get().complete(process, businessKey, task, facts);
    }

    @Override
    public List<ProcessInfo> list() {
        return runtime.get().list();
    }

    @Override
    public Optional<String> diagram(String process) {
        return runtime.get().diagram(process);
    }

    @Override
    public List<Token> tokens(String process, @Nullable String businessKey) {
        return runtime.get().tokens(process, businessKey);
    }
}
