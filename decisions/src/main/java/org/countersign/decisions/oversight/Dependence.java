package org.countersign.decisions.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.ledger.watching.AnsweredTask;

/**
 * How far people lean on the machine.
 *
 * @param accepted answers that were the machine's proposal
 * @param timed answers of which it is known since when their task was looked at
 * @param thought their median time from the first look to the signature
 * @param inTime answers before their task was due
 * @param agreed first answers, given blind, that were the proposal that nobody had seen
 * @param switched signatures that differ from the same person's first answer
 * @param yielded of first answers against the advice: how many were given up once it was shown
 * @param acceptedWhenWrong of advice that turned out wrong: how often it was signed all the same
 * @param rejectedWhenRight of advice that turned out right: how often something else was signed
 */
public record Dependence(
        int answers,
        Figure accepted,
        int timed,
        Optional<Duration> thought,
        Figure inTime,
        Figure agreed,
        Figure switched,
        Figure yielded,
        Figure acceptedWhenWrong,
        Figure rejectedWhenRight) {

    static Dependence of(List<AnsweredTask> tasks, Instant now) {
        List<GivenAnswer> all = tasks.stream().map(AnsweredTask::answer).toList();
        List<GivenAnswer> blind = all.stream().filter(a -> a.first() != null).toList();
        List<GivenAnswer> against =
                blind.stream().filter(a -> first(a) != a.advice()).toList();
        List<GivenAnswer> wrong = judged(tasks, now, false);
        List<GivenAnswer> right = judged(tasks, now, true);
        List<Duration> times =
                all.stream().flatMap(a -> time(a).stream()).sorted().toList();
        return new Dependence(
                all.size(),
                count(all, GivenAnswer::accepted),
                times.size(),
                times.size() < Figure.LEAST ? Optional.empty() : Optional.of(times.get(times.size() / 2)),
                count(all, a -> !a.at().isAfter(a.dueAt())),
                count(blind, a -> first(a) == a.advice()),
                count(blind, a -> first(a) != a.verdict()),
                count(against, GivenAnswer::accepted),
                count(wrong, GivenAnswer::accepted),
                count(right, a -> !a.accepted()));
    }

    /** The answers to advice that turned out right, or wrong; those of which nobody knows are in neither. */
    private static List<GivenAnswer> judged(List<AnsweredTask> tasks, Instant now, boolean right) {
        return tasks.stream()
                .filter(task -> Skill.of(task.answer().kind())
                        .flatMap(skill -> skill.right(task, now))
                        .filter(answer -> (answer == task.answer().advice()) == right)
                        .isPresent())
                .map(AnsweredTask::answer)
                .toList();
    }

    private static Optional<Duration> time(GivenAnswer a) {
        return Optional.ofNullable(a.shownAt()).map(shown -> Duration.between(shown, a.at()));
    }

    private static Answer first(GivenAnswer a) {
        FirstAnswer first = a.first();
        return first == null ? a.verdict() : first.verdict();
    }

    private static Figure count(List<GivenAnswer> of, Predicate<GivenAnswer> so) {
        return new Figure((int) of.stream().filter(so).count(), of.size());
    }
}
