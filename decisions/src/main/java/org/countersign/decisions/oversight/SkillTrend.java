package org.countersign.decisions.oversight;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.ledger.watching.AnsweredTask;

/**
 * How well people decide by themselves: of their first answers, given blind, those that turned out right, month by month.
 *
 * @param months the oldest first; months of too few cases are among them, and count for nothing
 * @param declines whether the months with enough cases fall by more than chance makes them fall
 */
public record SkillTrend(Skill skill, List<Month> months, boolean declines) {

    public SkillTrend {
        months = List.copyOf(months);
    }

    /** First answers of one month, by its days in UTC. */
    public record Month(YearMonth month, Figure right) {}

    static SkillTrend of(Skill skill, List<AnsweredTask> tasks, Instant now) {
        Map<YearMonth, Figure> months = new TreeMap<>();
        for (AnsweredTask task : tasks) {
            FirstAnswer first = task.answer().first();
            if (first != null && task.answer().kind().equals(skill.kind())) {
                skill.right(task, now)
                        .ifPresent(right -> months.merge(month(first), one(first, right), SkillTrend::sum));
            }
        }
        return new SkillTrend(
                skill,
                months.entrySet().stream()
                        .map(e -> new Month(e.getKey(), e.getValue()))
                        .toList(),
                Trend.declines(months.values().stream()
                        .filter(figure -> figure.missing() == 0)
                        .toList()));
    }

    private static YearMonth month(FirstAnswer first) {
        return YearMonth.from(first.at().atOffset(ZoneOffset.UTC));
    }

    private static Figure one(FirstAnswer first, Answer right) {
        return new Figure(first.verdict() == right ? 1 : 0, 1);
    }

    private static Figure sum(Figure a, Figure b) {
        return new Figure(a.yes() + b.yes(), a.cases() + b.cases());
    }
}
