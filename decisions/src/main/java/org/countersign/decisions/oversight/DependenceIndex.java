package org.countersign.decisions.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.ledger.watching.AnswerQuery;
import org.countersign.ledger.watching.AnsweredTask;
import org.countersign.ledger.watching.Answers;
import org.jspecify.annotations.Nullable;

/** Reads from signed tasks whether people still decide, or only sign. Nothing is kept: what became known since counts. */
public final class DependenceIndex {

    private static final int MOST = 50_000;
    private static final Duration YEAR = Duration.ofDays(366);

    private final Answers answers;
    private final Clock clock;

    public DependenceIndex(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** The figures of all that was asked for, and by queue, by kind of task and by person. */
    public record Report(
            Dependence all,
            Map<String, Dependence> queues,
            Map<String, Dependence> kinds,
            Map<String, Dependence> people) {}

    /** Null means any queue, any kind, anybody. */
    public Report report(@Nullable String queue, @Nullable String kind, @Nullable String who, int days) {
        Instant now = clock.instant();
        List<AnsweredTask> tasks =
                answers.list(new AnswerQuery(now.minus(Duration.ofDays(days)), queue, kind, who, false), MOST);
        return new Report(
                Dependence.of(tasks, now),
                by(tasks, GivenAnswer::queue, now),
                by(tasks, GivenAnswer::kind, now),
                by(tasks, GivenAnswer::by, now));
    }

    /** Of the last year; of one person, or of everybody. */
    public List<SkillTrend> skills(@Nullable String who) {
        Instant now = clock.instant();
        List<AnsweredTask> blind = answers.list(new AnswerQuery(now.minus(YEAR), null, null, who, true), MOST);
        return Arrays.stream(Skill.values())
                .map(skill -> SkillTrend.of(skill, blind, now))
                .toList();
    }

    private static Map<String, Dependence> by(
            List<AnsweredTask> tasks, Function<GivenAnswer, String> what, Instant now) {
        Map<String, List<AnsweredTask>> groups = tasks.stream()
                .collect(Collectors.groupingBy(task -> what.apply(task.answer()), TreeMap::new, Collectors.toList()));
        Map<String, Dependence> figures = new LinkedHashMap<>();
        groups.forEach((name, group) -> figures.put(name, Dependence.of(group, now)));
        return figures;
    }
}
