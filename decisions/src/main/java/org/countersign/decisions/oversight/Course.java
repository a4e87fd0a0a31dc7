package org.countersign.decisions.oversight;

import java.util.List;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.domain.oversight.Task;
import org.jspecify.annotations.Nullable;

/**
 * How a task was or is being answered: shown, answered blind, signed.
 *
 * @param hidden whether its advice is still hidden from the reader
 * @param first first answers; while the task is open only the reader's own, so that nobody leans on another's
 * @param signed null while it is open
 */
public record Course(Task task, boolean hidden, List<FirstAnswer> first, @Nullable GivenAnswer signed) {

    public Course {
        first = List.copyOf(first);
    }
}
