package org.countersign.processes.oversight;

import java.time.Clock;
import java.time.Instant;
import org.countersign.decisions.oversight.BlindLot;
import org.countersign.domain.event.Effect.TaskClosed;
import org.countersign.domain.event.Effect.TaskOpened;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.Tasks;

/**
 * A process asks people here: it opens a task, reminds of it at half of its time, hands it to a supervisor when the time
 * is over, and withdraws it when nobody needs the answer any more. Asking twice opens one task.
 */
public final class Questions {

    private static final String SUPERVISOR = "supervisor";
    private static final int REMINDED = 1;
    private static final int ESCALATED = 2;

    private final Tasks tasks;
    private final Outbox outbox;
    private final BlindLot lot;
    private final OversightSettings settings;
    private final Clock clock;

    public Questions(Tasks tasks, Outbox outbox, BlindLot lot, OversightSettings settings, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.lot = lot;
        this.settings = settings;
        this.clock = clock;
    }

    public OversightSettings settings() {
        return settings;
    }

    public Task ask(Question question) {
        return tasks.openOf(question.businessKey(), question.kind()).orElseGet(() -> open(question));
    }

    private Task open(Question q) {
        Instant now = clock.instant();
        String id = tasks.nextId();
        Task task = new Task(
                id,
                q.kind(),
                q.queue(),
                q.subject(),
                q.businessKey(),
                q.decisionId(),
                q.title(),
                q.because(),
                q.customer(),
                q.amount(),
                q.currency(),
                q.proposal(),
                now,
                now.plus(settings.due(q.queue())),
                0,
                null,
                Task.State.OPEN,
                lot.draws(id, q.kind(), q.queue()));
        tasks.open(task);
        tell(task, task.queue(), task.id());
        return task;
    }

    /** Half of the time is over. */
    public void remind(String businessKey, String kind) {
        tasks.openOf(businessKey, kind)
                .filter(task -> task.level() < REMINDED)
                .ifPresent(task -> tasks.level(task.id(), REMINDED, task.queue()));
    }

    /** All of the time is over: a supervisor has to take it. */
    public void escalate(String businessKey, String kind) {
        tasks.openOf(businessKey, kind).filter(task -> task.level() < ESCALATED).ifPresent(task -> {
            tasks.level(task.id(), ESCALATED, SUPERVISOR);
            tell(task, SUPERVISOR, task.id() + " escalated");
        });
    }

    /** Whatever was asked about the subject needs no answer any more. */
    public void withdraw(String subject) {
        tasks.ofSubject(subject).stream()
                .filter(task -> task.state() == Task.State.OPEN)
                .forEach(this::cancel);
    }

    /** Nobody has to answer that any more. */
    public void withdraw(String businessKey, String kind) {
        tasks.openOf(businessKey, kind).ifPresent(this::cancel);
    }

    private void cancel(Task task) {
        if (tasks.close(task.id(), Task.State.CANCELLED)) {
            outbox.add(OutEvent.of(
                    task.subject(),
                    task.decisionId(),
                    clock.instant(),
                    task.id(),
                    new TaskClosed(task.id(), task.subject(), Task.State.CANCELLED.name(), null, null)));
        }
    }

    private void tell(Task task, String queue, String occasion) {
        TaskOpened opened =
                new TaskOpened(task.id(), task.kind(), queue, task.subject(), task.decisionId(), task.dueAt());
        outbox.add(OutEvent.of(task.subject(), task.decisionId(), clock.instant(), occasion, opened));
    }
}
