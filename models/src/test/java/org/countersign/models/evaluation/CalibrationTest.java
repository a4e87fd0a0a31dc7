package org.countersign.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final int ROWS = 20_000;

    private final double[] chance = new double[ROWS];
    private final boolean[] happened = new boolean[ROWS];

    @BeforeEach
    void draw() {
        Random random = new Random(2);
        for (int i = 0; i < ROWS; i++) {
            chance[i] = 0.02 + 0.9 * random.nextDouble();
            happened[i] = random.nextDouble() < chance[i];
        }
    }

    @Test
    void scores_that_are_the_chances_are_calibrated() {
        Calibration right = Calibration.of(chance, happened);
        assertThat(right.error()).isLessThan(0.015);
        assertThat(right.slope()).isCloseTo(1, within(0.05));
        assertThat(right.intercept()).isCloseTo(0, within(0.05));
        assertThat(right.bins()).hasSize(10).allSatisfy(bin -> assertThat(bin.rows())
                .isEqualTo(ROWS / 10));
        assertThat(right.bins().get(0).score()).isLessThan(right.bins().get(9).score());
    }

    @Test
    void scores_that_are_too_extreme_have_a_slope_below_one() {
        Calibration extreme = Calibration.of(odds(2, 0), happened);
        assertThat(extreme.slope()).isCloseTo(0.5, within(0.05));
        assertThat(extreme.error()).isGreaterThan(0.05);
    }

    @Test
    void scores_that_are_too_high_have_an_intercept_below_zero() {
        assertThat(Calibration.of(odds(1, 1), happened).intercept()).isCloseTo(-1, within(0.1));
    }

    private double[] odds(double slope, double intercept) {
        return Arrays.stream(chance)
                .map(p -> 1 / (1 + Math.exp(-intercept - slope * Math.log(p / (1 - p)))))
                .toArray();
    }
}
