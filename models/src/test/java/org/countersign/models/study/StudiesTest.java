package org.countersign.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.models.training.RealData;
import org.countersign.models.training.WekaHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every study reaches its floors, on the very rows of its protocol, and beats the naive way by more than chance. */
class StudiesTest {

    /** Rows to learn from and to measure on, as the published protocol counts them. */
    private static final Map<String, String> ROWS = Map.of(
            "order-risk", "20463/4327",
            "late-delivery", "11550/7875",
            "churn", "4260/4324",
            "purchase-intent", "9864/2466",
            "purchase-intent without PageValues", "9864/2466",
            "equipment-failure", "8000/2000");

    @TempDir
    static Path home;

    @BeforeAll
    static void prepare() {
        assumeTrue(
                Files.isDirectory(RealData.folder()),
                "the public data is not there: the studies' figures are not checked");
        WekaHome.prepare(home);
    }

    static Stream<Study> studies() {
        return Studies.all().stream();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_floor_is_reached(Study study) {
        Result result = Result.of(study, RealData.folder());
        assertThat(result.train().rows() + "/" + result.test().rows()).isEqualTo(ROWS.get(study.name()));
        assertThat(result.missed()).as("%s: %s", study.name(), result.figures()).isEmpty();
        assertThat(result.advantage().low()).isPositive();
        System.out.printf(
                Locale.ROOT,
                "%s: AUC %.4f, F1 %.4f, attributions %.0f us%n",
                study.name(),
                result.figure(Figure.AUC).value(),
                result.figure(Figure.F1).value(),
                result.explainMicros());
    }
}
