package org.countersign.models.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Kind;
import org.countersign.models.card.QualityReport;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.recipe.Feature;
import org.junit.jupiter.api.Test;

/** A made-up shop's rows, clean at first; each test plants one fault. */
class QualityGateTest {

    private static final int ROWS = 1_000;
    private static final OffsetDateTime OPENING = OffsetDateTime.parse("2025-01-01T00:00:00Z");
    private static final OffsetDateTime ASKED = OPENING.plusHours(ROWS);

    private static final List<Feature> FEATURES = List.of(
            new Feature("value", "Order value"),
            new Feature("method", "Way of paying"),
            new Feature("weight", "Weight"),
            new Feature("past", "Share of earlier orders returned"),
            new Feature("note", "Length of the note"));
    private static final int VALUE = 0;
    private static final int METHOD = 1;
    private static final int WEIGHT = 2;
    private static final int NOTE = 4;

    private static final Expectations EXPECTATIONS = Expectations.staleAfter(Duration.ofDays(30))
            .range(0, 10_000, "value")
            .category("method", List.of("card", "invoice", "wallet"));

    private final List<Dataset.Row> clean = rows(true);

    @Test
    void clean_rows_pass_without_a_finding() {
        QualityReport report = check(clean);
        assertThat(report.findings()).isEmpty();
        assertThat(report.score()).isEqualTo(1);
        assertThat(report.passed()).isTrue();
        assertThat(check(rows(false)).findings()).isEmpty();
    }

    @Test
    void a_missing_number_refuses() {
        QualityFinding finding = refusedFor(Kind.SCHEMA, with((i, row) -> i == 7 ? x(row, VALUE, Double.NaN) : row));
        assertThat(finding.column()).isEqualTo("value");
        assertThat(finding.rows()).isEqualTo(1);
        assertThat(finding.words()).contains("'Order value' (value)").contains("R-7");
    }

    @Test
    void other_columns_than_the_recipe_s_are_named() {
        Dataset data = new Dataset(FEATURES, clean);
        List<Feature> expected = new ArrayList<>(FEATURES.subList(0, 4));
        expected.add(new Feature("moon", "Phase of the moon"));
        QualityReport report = new QualityGate(expected, EXPECTATIONS).check(split(data), ASKED);
        assertThat(report.passed()).isFalse();
        assertThat(report.findings().get(0).words()).contains("moon missing").contains("note unknown");
    }

    @Test
    void a_number_outside_its_range_warns_and_many_refuse() {
        QualityReport few = check(with((i, row) -> i % 200 == 0 ? x(row, VALUE, -4) : row));
        assertThat(few.passed()).isTrue();
        assertThat(few.score()).isEqualTo(0.95);
        assertThat(only(few).rows()).isEqualTo(5);
        assertThat(only(few).words()).contains("-4").contains("R-0").contains("0 to 10000");
        refusedFor(Kind.RANGE, with((i, row) -> i % 50 == 0 ? x(row, VALUE, 1e6) : row));
    }

    @Test
    void a_word_that_nobody_mapped_is_told_with_the_words_that_are() {
        QualityFinding finding = refusedFor(Kind.UNMAPPED, with((i, row) -> i % 40 == 0 ? x(row, METHOD, -1) : row));
        assertThat(finding.rows()).isEqualTo(25);
        assertThat(finding.words()).contains("card, invoice, wallet");
    }

    @Test
    void rows_that_came_twice_refuse() {
        List<Dataset.Row> twice = new ArrayList<>(clean);
        clean.subList(0, 50)
                .forEach(row -> twice.add(new Dataset.Row(row.id(), row.at(), jitter(row), row.y(), Map.of())));
        QualityFinding finding = refusedFor(Kind.DUPLICATE, twice);
        assertThat(finding.rows()).isEqualTo(50);
        assertThat(finding.words()).contains("such as R-0, R-1, R-2");
    }

    @Test
    void equal_rows_with_two_outcomes_refuse() {
        List<Dataset.Row> against = new ArrayList<>(clean);
        clean.subList(0, 50)
                .forEach(row -> against.add(new Dataset.Row(row.id() + "b", row.at(), row.x(), !row.y(), Map.of())));
        QualityFinding finding = refusedFor(Kind.CONTRADICTION, against);
        assertThat(finding.words()).contains("50 of 50 pairs").contains("R-0 and R-0b");
    }

    @Test
    void old_rows_warn() {
        QualityReport report =
                new QualityGate(FEATURES, EXPECTATIONS).check(split(new Dataset(FEATURES, clean)), ASKED.plusDays(60));
        assertThat(only(report).kind()).isEqualTo(Kind.STALE);
        assertThat(only(report).words()).contains("60 days ago").contains("30 days at most");
        assertThat(report.passed()).isTrue();
    }

    @Test
    void too_few_of_the_outcome_refuse() {
        QualityFinding finding = refusedFor(
                Kind.TOO_FEW, with((i, row) -> new Dataset.Row(row.id(), row.at(), row.x(), i % 300 == 1, Map.of())));
        assertThat(finding.words()).contains("20 without it are the least");
    }

    @Test
    void a_column_that_never_changes_warns() {
        QualityReport report = check(with((i, row) -> x(row, NOTE, 12)));
        assertThat(only(report).kind()).isEqualTo(Kind.CONSTANT);
        assertThat(only(report).column()).isEqualTo("note");
        assertThat(report.passed()).isTrue();
    }

    @Test
    void a_feature_that_knows_the_outcome_refuses() {
        Random random = new Random(9);
        QualityFinding finding = refusedFor(
                Kind.TELLTALE, with((i, row) -> x(row, WEIGHT, (row.y() ? 3 : 0) + random.nextGaussian() / 2)));
        assertThat(finding.column()).isEqualTo("weight");
        assertThat(finding.words()).contains("AUC");
    }

    @Test
    void a_feature_that_knows_a_third_of_the_outcomes_for_certain_refuses() {
        QualityFinding finding =
                refusedFor(Kind.TELLTALE, with((i, row) -> x(row, NOTE, row.y() && i % 3 == 0 ? 500 + i : 0)));
        assertThat(finding.words()).contains("with certainty");
    }

    @Test
    void a_file_sorted_by_its_outcome_refuses_and_so_does_one_with_every_fourth_a_yes() {
        List<Dataset.Row> sorted = rows(false);
        sorted.sort((a, b) -> Boolean.compare(a.y(), b.y()));
        assertThat(refusedFor(Kind.ROW_ORDER, sorted).words()).contains("late in the file");
        List<Dataset.Row> yes = sorted.stream().filter(Dataset.Row::y).toList();
        List<Dataset.Row> no = sorted.stream().filter(row -> !row.y()).toList();
        List<Dataset.Row> every = new ArrayList<>();
        for (int i = 0; i < yes.size() && 3 * i + 3 <= no.size(); i++) {
            every.addAll(no.subList(3 * i, 3 * i + 3));
            every.add(yes.get(i));
        }
        assertThat(refusedFor(Kind.ROW_ORDER, every).words()).contains("order of the rows");
    }

    @Test
    void rows_of_the_test_that_were_learnt_from_refuse() {
        List<Dataset.Row> twins = new ArrayList<>(clean);
        for (int i = 950; i < ROWS; i++) {
            twins.set(
                    i,
                    new Dataset.Row(
                            "R-" + i,
                            clean.get(i).at(),
                            jitter(clean.get(i - 500)),
                            clean.get(i - 500).y(),
                            Map.of()));
        }
        QualityFinding finding = refusedFor(Kind.TWIN, twins);
        assertThat(finding.rows()).isBetween(25, 50);
        assertThat(finding.words()).contains("R-95");
    }

    @Test
    void rows_that_are_equal_by_chance_end_as_chance_has_it_and_are_no_copies() {
        QualityReport report = check(with(
                (i, row) -> i < 950 ? row : changed(row, x -> clean.get(i - 500).x())));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void a_refusal_says_all_that_is_wrong() {
        QualityReport report = check(with((i, row) -> x(x(row, VALUE, -1), METHOD, 9)));
        assertThat(new TrainingRefused(report))
                .hasMessageContaining("quality is 0.35")
                .hasMessageContaining("outside its range")
                .hasMessageContaining("nobody has mapped")
                .hasMessageContaining("in every row");
    }

    private static QualityFinding refusedFor(Kind kind, List<Dataset.Row> rows) {
        QualityReport report = check(rows);
        assertThat(report.passed()).as("%s", report).isFalse();
        assertThat(report.findings())
                .as("%s", report)
                .extracting(QualityFinding::kind)
                .containsOnly(kind);
        return report.findings().get(0);
    }

    private static QualityFinding only(QualityReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static QualityReport check(List<Dataset.Row> rows) {
        return new QualityGate(FEATURES, EXPECTATIONS).check(split(new Dataset(FEATURES, rows)), ASKED);
    }

    private static Split split(Dataset data) {
        return data.row(0).at() == null
                ? Split.mod5(data)
                : Split.temporal(data, OPENING.plusHours(ROWS * 4L / 5), Duration.ZERO);
    }

    private List<Dataset.Row> with(BiFunction<Integer, Dataset.Row, Dataset.Row> fault) {
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            rows.add(fault.apply(i, clean.get(i)));
        }
        return rows;
    }

    private static List<Dataset.Row> rows(boolean timed) {
        Random random = new Random(4);
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            boolean y = random.nextInt(4) == 0;
            double[] x = {
                Math.exp(4 + random.nextGaussian()),
                random.nextInt(3),
                random.nextDouble(),
                Math.max(0, (y ? 0.4 : 0.2) + 0.2 * random.nextGaussian()),
                random.nextInt(80)
            };
            rows.add(new Dataset.Row("R-" + i, timed ? OPENING.plusHours(i) : null, x, y, Map.of()));
        }
        return rows;
    }

    private static Dataset.Row x(Dataset.Row row, int feature, double value) {
        return changed(row, x -> {
            x[feature] = value;
            return x;
        });
    }

    /** Copied, and a little off as rounding makes it. */
    private static double[] jitter(Dataset.Row row) {
        double[] x = row.x();
        x[VALUE] *= 1 + 1e-7;
        return x;
    }

    private static Dataset.Row changed(Dataset.Row row, UnaryOperator<double[]> change) {
        return new Dataset.Row(row.id(), row.at(), change.apply(row.x()), row.y(), Map.of());
    }
}
