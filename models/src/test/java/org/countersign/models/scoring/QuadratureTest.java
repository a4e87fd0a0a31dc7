package org.countersign.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8, 9, 20, 40, 99})
    void every_power_up_to_its_degree_has_its_integral(int degree) {
        Quadrature exact = Quadrature.exactTo(degree);
        for (int power = 0; power <= degree; power++) {
            double sum = 0;
            for (int i = 0; i < exact.points.length; i++) {
                sum += exact.weights[i] * Math.pow(exact.points[i], power);
            }
            assertThat(sum).as("t^%d", power).isCloseTo(1.0 / (power + 1), within(1e-14));
        }
        assertThat(exact.points).doesNotContain(0).doesNotContain(1);
    }
}
