package org.countersign.processes.oversight;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.domain.event.Effect.TaskClosed;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.watching.Answers;
import org.countersign.processes.oversight.TaskProblem.Code;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/**
 * People's tasks. Somebody claims one, so that no two work on it; whoever signs it closes it, and its process goes on at
 * once: the signature, the closed task and all that follows from the answer are one transaction.
 */
public final class Worklist {

    /** Where a kind of task waits in which process. */
    public record Place(String process, String userTask) {}

    /** What else has to agree before a signature counts. */
    @FunctionalInterface
    public interface Gate {

        /** Throws when it does not agree. */
        void pass(Task task, Signature signature, Set<String> roles);
    }

    private final Tasks tasks;
    private final FirstAnswers firstAnswers;
    private final Answers answers;
    private final Signatures signatures;
    private final DecisionLedger decisions;
    private final Outbox outbox;
    private final ProcessRuntime processes;
    private final Map<String, Place> places;
    private final Map<String, Gate> gates;
    private final Clock clock;

    /**
     * @param places for each kind of task the place where its process waits
     * @param gates for kinds of tasks that ask more of a signature
     */
    public Worklist(
            Tasks tasks,
            FirstAnswers firstAnswers,
            Answers answers,
            Signatures signatures,
            DecisionLedger decisions,
            Outbox outbox,
            ProcessRuntime processes,
            Map<String, Place> places,
            Map<String, Gate> gates,
            Clock clock) {
        this.tasks = tasks;
        this.firstAnswers = firstAnswers;
        this.answers = answers;
        this.signatures = signatures;
        this.decisions = decisions;
        this.outbox = outbox;
        this.processes = processes;
        this.places = Map.copyOf(places);
        this.gates = Map.copyOf(gates);
        this.clock = clock;
    }

    /** @throws TaskProblem when it is somebody else's already, or closed */
    public Task claim(String id, String who) {
        if (!tasks.claim(id, who)) {
            throw why(id, who);
        }
        return get(id);
    }

    /** @throws TaskProblem when it is somebody else's, or closed */
    public Task unclaim(String id, String who) {
        if (!tasks.unclaim(id, who)) {
            throw why(id, who);
        }
        return get(id);
    }

    /**
     * What a person says to a blind task before the advice is shown.
     *
     * @throws org.countersign.decisions.oversight.SignatureRefused when this person can't answer it
     */
    public FirstAnswer answerFirst(String id, String who, Set<String> roles, Answer verdict, @Nullable String comment) {
        return firstAnswers.give(get(id), who, roles, verdict, comment);
    }

    /** Somebody who may sign it sees the task. */
    public void shown(String id, String who) {
        firstAnswers.shown(id, who);
    }

    /** One of many that get the same answer: what is blind wants to be looked at by itself. */
    public SignResult signAmongMany(String id, String who, Set<String> roles, SignRequest request) {
        Task task = get(id);
        if (task.blind() && task.state() == Task.State.OPEN) {
            throw new SignatureRefused(
                    SignatureRefused.Code.BLIND,
                    id + " is blind and is not signed together with others.\nOpen it and answer it by itself.");
        }
        return sign(id, who, roles, request);
    }

    /**
     * @throws org.countersign.decisions.oversight.SignatureRefused when this person can't give this answer
     * @throws TaskProblem when somebody was faster
     */
    public SignResult sign(String id, String who, Set<String> roles, SignRequest request) {
        Task task = get(id);
        firstAnswers.require(task, who, roles);
        Signature signature =
                signatures.sign(task, who, roles, request.verdict(), request.reasonCode(), request.comment());
        Gate gate = gates.get(task.kind());
        if (gate != null) {
            gate.pass(task, signature, roles);
        }
        if (!tasks.close(id, Task.State.DONE)) {
            throw new TaskProblem(Code.ALREADY_CLOSED, id + " is closed already");
        }
        String decisionId = task.decisionId();
        if (decisionId != null) {
            decisions.sign(decisionId, signature);
        }
        keep(task, signature);
        Answer answer = signature.verdict();
        outbox.add(OutEvent.of(
                task.subject(),
                decisionId,
                clock.instant(),
                id,
                new TaskClosed(id, task.subject(), Task.State.DONE.name(), who, answer.word())));
        goOn(task, signature);
        return new SignResult(get(id), signature);
    }

    /** A review is no advice of the machine's that somebody follows or not. */
    private void keep(Task task, Signature signature) {
        if (!Signatures.isReview(task)) {
            answers.add(new GivenAnswer(
                    task.id(),
                    task.kind(),
                    task.queue(),
                    task.subject(),
                    task.decisionId(),
                    task.proposal(),
                    signature.verdict(),
                    signature.by(),
                    null,
                    firstAnswers.shownAt(task.id(), signature.by()),
                    signature.at(),
                    task.dueAt()));
        }
    }

    private void goOn(Task task, Signature signature) {
        Place place = places.get(task.kind());
        if (place == null) {
            throw new IllegalStateException("no process waits for a task of the kind " + task.kind());
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("answer", signature.verdict().word());
        facts.put("signedBy", signature.by());
        facts.put("why", why(signature));
        if (!processes.complete(place.process(), task.businessKey(), place.userTask(), facts)) {
            throw new IllegalStateException("the process of " + task.businessKey() + " does not wait at "
                    + place.userTask() + ".\nMaybe it was changed by hand.");
        }
    }

    private static String why(Signature signature) {
        String code = signature.reasonCode();
        String comment = signature.comment();
        return "signed by " + signature.by() + (code == null ? "" : ", " + code)
                + (comment == null || comment.isBlank() ? "" : ": " + comment);
    }

    private Task get(String id) {
        return tasks.find(id).orElseThrow(() -> new TaskProblem(Code.NO_SUCH_TASK, "there is no task " + id));
    }

    private TaskProblem why(String id, String who) {
        Task task = get(id);
        if (task.state() != Task.State.OPEN) {
            return new TaskProblem(Code.ALREADY_CLOSED, id + " is closed already");
        }
        String owner = task.claimedBy();
        return new TaskProblem(
                Code.ALREADY_CLAIMED,
                owner == null ? id + " is nobody's, not " + who + "'s" : id + " is claimed by " + owner);
    }
}
