package org.countersign.decisions.oversight;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.messaging.EventStory;
import org.countersign.ledger.messaging.SetAside;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.watching.Answers;

/**
 * The one place where advice is taken out of what a person gets to see. While a blind task is open, whoever has not given
 * a first answer of their own gets the facts of its decision and nothing that the machine thinks of them: no score, no
 * rule, no proposal, no words of either. Every door that tells of decisions asks here first. It does not ask for roles:
 * people have several, and a screen is seen by more than one.
 */
public final class Blindfold {

    /** Said instead of the machine's words. */
    public static final String INSTEAD = "Blind: the machine's advice shows after the first answer.";

    private final BlindReviews reviews;
    private final Tasks tasks;
    private final Answers answers;

    public Blindfold(BlindReviews reviews, Tasks tasks, Answers answers) {
        this.reviews = reviews;
        this.tasks = tasks;
        this.answers = answers;
    }

    public boolean hides(Task task, String reader) {
        return task.blind()
                && task.state() == Task.State.OPEN
                && reviews.find(task.id(), reader).isEmpty();
    }

    /** Those of the tasks whose advice is hidden; asks once for all of them. */
    public Set<String> hidden(List<Task> all, String reader) {
        List<String> blind = all.stream()
                .filter(task -> task.blind() && task.state() == Task.State.OPEN)
                .map(Task::id)
                .toList();
        Set<String> hidden = new HashSet<>(blind);
        hidden.removeAll(reviews.answered(blind, reader));
        return hidden;
    }

    public Page<SetAside> setAside(Page<SetAside> page, String reader) {
        Stream<String> about = page.items().stream().map(SetAside::decisionId).filter(Objects::nonNull);
        Sight sight = over(about, reader);
        return page.map(sight::setAside);
    }

    public boolean hides(String decisionId, String reader) {
        return !reviews.hidden(List.of(decisionId), reader).isEmpty();
    }

    /** @throws SignatureRefused when an answer about the decision would tell what is hidden */
    public void refuse(String decisionId, String reader) {
        if (hides(decisionId, reader)) {
            throw new SignatureRefused(
                    SignatureRefused.Code.BLIND,
                    "a blind task waits for your answer about decision " + decisionId
                            + ".\nGive the first answer to the task, then this can be told.");
        }
    }

    /** What the reader may know of these decisions. */
    public Sight over(Stream<String> decisionIds, String reader) {
        return new Sight(reviews.hidden(decisionIds.distinct().toList(), reader));
    }

    public Page<DecisionSummary> page(Page<DecisionSummary> page, String reader) {
        Sight sight = over(page.items().stream().map(DecisionSummary::id), reader);
        return page.map(sight::summary);
    }

    public Page<EventStory> stories(Page<EventStory> page, String reader) {
        Sight sight = over(
                page.items().stream()
                        .flatMap(story -> story.decisions().stream())
                        .map(DecisionSummary::id),
                reader);
        return page.map(sight::story);
    }

    public EventStory story(EventStory story, String reader) {
        return over(story.decisions().stream().map(DecisionSummary::id), reader).story(story);
    }

    /** How the people who answered the tasks of a decision went about it; of an open blind task one's own part. */
    public List<Course> courses(String decisionId, String subject, String reader) {
        List<GivenAnswer> given = answers.ofDecision(decisionId);
        return tasks.ofSubject(subject).stream()
                .filter(task -> decisionId.equals(task.decisionId()))
                .map(task -> course(task, given, reader))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Course> course(Task task, List<GivenAnswer> given, String reader) {
        Optional<GivenAnswer> answer =
                given.stream().filter(g -> g.taskId().equals(task.id())).findFirst();
        if (!task.blind() && answer.isEmpty()) {
            return Optional.empty();
        }
        boolean open = task.state() == Task.State.OPEN;
        List<FirstAnswer> first = !task.blind()
                ? List.of()
                : reviews.list(task.id()).stream()
                        .filter(a -> !open || a.by().equals(reader))
                        .toList();
        return Optional.of(new Course(task, hides(task, reader), first, answer.orElse(null)));
    }
}
