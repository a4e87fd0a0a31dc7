package org.countersign.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final Forest FOREST = Forests.random(9, 20, 6, 3);

    @Test
    void a_file_gives_the_same_forest_back() throws IOException {
        byte[] file = ModelFile.write(FOREST);
        Forest again = (Forest) ModelFile.read(file);
        assertThat(ModelFile.write(again)).isEqualTo(file);
        double[] x = new Random(1).doubles(9).toArray();
        assertThat(again.value(x)).isEqualTo(FOREST.value(x));
        assertThat(again.agreement(x)).isEqualTo(FOREST.agreement(x));
    }

    @Test
    void other_bytes_are_no_forest() {
        byte[] file = ModelFile.write(FOREST);
        assertThatThrownBy(() -> ModelFile.read(new byte[100])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ModelFile.read(java.util.Arrays.copyOf(file, file.length / 2)))
                .isInstanceOf(IOException.class);
        file[16] = 0x7f;
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void trees_that_say_the_same_agree_wholly_and_certain_opposites_not_at_all() {
        double[] x = {0};
        assertThat(of(0.3, 0.3, 0.3).agreement(x)).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(of(0, 1, 0, 1).agreement(x)).isZero();
        assertThat(of(0, 0).agreement(x)).isEqualTo(1);
        assertThat(of(0.1, 0.5).agreement(x)).isBetween(0.5, 0.6);
    }

    private static Forest of(double... answers) {
        Forest.Builder forest = new Forest.Builder(1);
        for (double yes : answers) {
            forest.tree();
            forest.leaf(1, 1 - yes, yes);
        }
        return forest.build();
    }
}
