package org.countersign.ledger.oversight;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;

/** Tasks. */
@SuppressWarnings("DoNotCallSuggester")
public final class Tasks {
    public Tasks(Database database) {}

    public String nextId() {
        throw new UnsupportedOperationException("being written");
    }

    public void open(Task task) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<Task> find(String id) {
        throw new UnsupportedOperationException("being written");
    }

    public Page<Task> list(TaskQuery query) {
        throw new UnsupportedOperationException("being written");
    }

    public TaskCounts counts(TaskQuery query) {
        throw new UnsupportedOperationException("being written");
    }

    public boolean claim(String id, String who) {
        throw new UnsupportedOperationException("being written");
    }

    public boolean unclaim(String id, String who) {
        throw new UnsupportedOperationException("being written");
    }

    public void level(String id, int level, String queue) {
        throw new UnsupportedOperationException("being written");
    }

    public boolean close(String id, Task.State state) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<Task> openOf(String subject, String kind) {
        throw new UnsupportedOperationException("being written");
    }

    public List<Task> ofSubject(String subject) {
        throw new UnsupportedOperationException("being written");
    }
}
