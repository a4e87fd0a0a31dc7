package org.countersign.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.models.card.Metric;
import org.countersign.models.cleaning.Cleaner;
import org.countersign.models.cleaning.Cleaning;
import org.countersign.models.cleaning.Table;
import org.countersign.models.training.RealData;
import org.countersign.models.training.WekaHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cleaning and matching find on public data reaches its floors, on the very cells and pairs of the protocols. */
class FindingStudiesTest {

    /** How much there is to find in how many units, as the published protocol counts it. */
    private static final Map<String, String> COUNTS = Map.of(
            "cell-repair", "509 in 1000",
            "product-matching", "193 in 2049",
            "product-matching with values in the wrong field", "193 in 2049");

    @TempDir
    static Path home;

    @BeforeAll
    static void prepare() {
        WekaHome.prepare(home);
    }

    private static Path data() {
        assumeTrue(
                Files.isDirectory(RealData.folder()),
                "the public data is not there: the figures of cleaning and matching are not checked");
        return RealData.folder();
    }

    static Stream<FindingStudy> studies() {
        return Studies.findings().stream();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_floor_is_reached(FindingStudy study) {
        Found found = study.measure(data());
        assertThat(found.meant() + " in " + found.units()).isEqualTo(COUNTS.get(study.name()));
        assertThat(found.f1(7).value()).as(study.name()).isGreaterThanOrEqualTo(study.floor());
    }

    @Test
    void the_cleaned_table_stays_as_it_is_and_all_repairs_can_be_undone() {
        Table dirty = CellRepair.dirty(data());
        Cleaner cleaner = CellRepair.cleaner(data(), dirty);
        Cleaning cleaning = cleaner.clean(dirty);
        Cleaning again = cleaner.clean(cleaning.after());
        assertThat(again.repairs()).isEmpty();
        assertThat(again.after().same(cleaning.after())).isTrue();
        assertThat(cleaning.undo(repair -> true).after().same(dirty)).isTrue();
    }

    @Test
    void f1_is_that_of_all_units_together() {
        Found found = new Found(List.of(new Found.Unit(1, 1, 1), new Found.Unit(0, 1, 0), new Found.Unit(1, 1, 2)));
        assertThat(found.precision()).isEqualTo(2 / 3.0);
        assertThat(found.recall()).isEqualTo(2 / 3.0);
        Metric f1 = found.f1(1);
        assertThat(f1.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(f1.low()).isLessThan(f1.value());
        assertThat(f1.high()).isGreaterThan(f1.value());
    }
}
