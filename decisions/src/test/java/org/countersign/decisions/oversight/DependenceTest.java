package org.countersign.decisions.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.decisions.oversight.Synthetic.NOW;
import static org.countersign.domain.oversight.Answer.APPROVE;
import static org.countersign.domain.oversight.Answer.REFUSE;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.ledger.watching.AnsweredTask;
import org.junit.jupiter.api.Test;

class DependenceTest {

    @Test
    void who_accepts_everything_accepts_all_wrong_advice() {
        Dependence d = of(List.of(
                times(40, Synthetic.order(APPROVE, null, APPROVE, true)),
                times(160, Synthetic.order(APPROVE, null, APPROVE, false))));
        assertThat(d.accepted().findShare().orElseThrow().value()).isEqualTo(1);
        assertThat(d.acceptedWhenWrong()).isEqualTo(new Figure(40, 40));
        assertThat(d.acceptedWhenWrong().findShare().orElseThrow().value()).isEqualTo(1);
        assertThat(d.acceptedWhenWrong().findShare().orElseThrow().low()).isGreaterThan(0.9);
        assertThat(d.rejectedWhenRight()).isEqualTo(new Figure(0, 160));
    }

    @Test
    void who_overrules_is_measured_by_what_came_of_it() {
        Dependence d = of(List.of(
                times(30, Synthetic.order(REFUSE, null, APPROVE, false)),
                times(10, Synthetic.order(REFUSE, null, APPROVE, true))));
        assertThat(d.acceptedWhenWrong()).isEqualTo(new Figure(0, 30));
        assertThat(d.rejectedWhenRight()).isEqualTo(new Figure(10, 10));
        assertThat(d.rejectedWhenRight().findShare()).isEmpty();
        assertThat(d.rejectedWhenRight().missing()).isEqualTo(20);
    }

    @Test
    void of_a_refused_order_nobody_knows_who_was_right() {
        Dependence d = of(List.of(times(50, Synthetic.refusedOrder(APPROVE))));
        assertThat(d.acceptedWhenWrong().cases() + d.rejectedWhenRight().cases())
                .isZero();
        assertThat(d.accepted()).isEqualTo(new Figure(0, 50));
    }

    @Test
    void a_young_order_is_not_judged_yet_unless_it_was_undone() {
        Instant young = Synthetic.THEN.plus(Duration.ofDays(10));
        assertThat(Skill.COUNTERSIGN.right(Synthetic.order(APPROVE, null, APPROVE, false), young))
                .isEmpty();
        assertThat(Skill.COUNTERSIGN.right(Synthetic.order(APPROVE, null, APPROVE, true), young))
                .contains(REFUSE);
    }

    @Test
    void warning_of_a_delay_was_right_when_it_came() {
        assertThat(Skill.LATE_DELIVERY.right(Synthetic.delivery(APPROVE, APPROVE, true), NOW))
                .contains(APPROVE);
        assertThat(Skill.LATE_DELIVERY.right(Synthetic.delivery(APPROVE, REFUSE, false), NOW))
                .contains(REFUSE);
    }

    @Test
    void records_that_were_taken_apart_again_were_two() {
        assertThat(Skill.MATCHING.right(Synthetic.match(APPROVE, true), NOW)).contains(REFUSE);
        assertThat(Skill.MATCHING.right(Synthetic.match(APPROVE, false), NOW)).contains(APPROVE);
        assertThat(Skill.MATCHING.right(Synthetic.match(REFUSE, false), NOW)).isEmpty();
    }

    @Test
    void blind_answers_show_agreement_and_who_gave_in() {
        Dependence d = of(List.of(
                times(40, Synthetic.order(APPROVE, APPROVE, APPROVE, false)),
                times(30, Synthetic.order(REFUSE, APPROVE, REFUSE, false)),
                times(10, Synthetic.order(REFUSE, APPROVE, APPROVE, false))));
        assertThat(d.agreed()).isEqualTo(new Figure(40, 80));
        assertThat(d.switched()).isEqualTo(new Figure(30, 80));
        assertThat(d.yielded()).isEqualTo(new Figure(30, 40));
        assertThat(d.thought()).contains(Duration.ofSeconds(30));
        assertThat(d.inTime()).isEqualTo(new Figure(80, 80));
    }

    @Test
    void below_thirty_cases_there_is_no_figure_only_how_many_are_missing() {
        Dependence d = of(List.of(times(29, Synthetic.order(APPROVE, null, APPROVE, false))));
        assertThat(d.accepted().findShare()).isEmpty();
        assertThat(d.accepted().missing()).isEqualTo(1);
        assertThat(d.thought()).isEmpty();
        assertThat(of(List.of()).accepted().missing()).isEqualTo(30);
    }

    @Test
    void a_skill_is_what_people_said_blind_held_against_the_truth_month_by_month() {
        List<AnsweredTask> tasks = Stream.of(
                        times(20, Synthetic.order(REFUSE, APPROVE, APPROVE, false)),
                        times(10, Synthetic.order(REFUSE, APPROVE, APPROVE, true)),
                        times(99, Synthetic.order(REFUSE, null, APPROVE, true)))
                .flatMap(List::stream)
                .toList();
        SkillTrend trend = SkillTrend.of(Skill.COUNTERSIGN, tasks, NOW);
        assertThat(trend.months()).containsExactly(new SkillTrend.Month(YearMonth.of(2026, 5), new Figure(20, 30)));
        assertThat(trend.declines()).isFalse();
        assertThat(SkillTrend.of(Skill.MATCHING, tasks, NOW).months()).isEmpty();
    }

    private static Dependence of(List<List<AnsweredTask>> tasks) {
        return Dependence.of(tasks.stream().flatMap(List::stream).toList(), NOW);
    }

    private static List<AnsweredTask> times(int n, AnsweredTask task) {
        return Collections.nCopies(n, task);
    }
}
