package org.countersign.processes.oversight;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;

/** People's tasks. */
public final class Worklist {

    private final Map<String, Task> tasks = new HashMap<>();

    /** @throws TaskProblem when it is somebody else's already, or closed */
    public Task claim(String id, String who) {
        return get(id);
    }

    /** @throws TaskProblem when it is somebody else's, or closed */
    public Task unclaim(String id, String who) {
        return get(id);
    }

    /** @throws TaskProblem when it is somebody else's, or closed */
    public SignResult sign(String id, String who, Set<String> roles, SignRequest request) {
        return new SignResult(
                get(id), new Signature(who, "operator", request.verdict(), false, null, null, Instant.EPOCH));
    }

    private Task get(String id) {
        return Optional.ofNullable(tasks.get(id))
                .orElseThrow(() -> new TaskProblem(TaskProblem.Code.NO_SUCH_TASK, "task: there is no " + id));
    }
}
