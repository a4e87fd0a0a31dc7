package org.countersign.models.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.models.card.QualityReport;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.study.Studies;
import org.countersign.models.study.Study;
import org.countersign.models.training.RealData;
import org.countersign.models.training.Recipes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real data that others have learnt from passes: an alarm that is false once is heeded never. */
class PublicQualityTest {

    @BeforeAll
    static void prepare() {
        assumeTrue(Files.isDirectory(RealData.folder()), "the public data is not there");
    }

    static Stream<Study> studies() {
        return Studies.all().stream();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void public_data_raises_no_false_alarm(Study study) {
        Split split = study.read(RealData.folder());
        OffsetDateTime asked = split.test().rows().stream()
                .map(Dataset.Row::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(OffsetDateTime.MAX);
        Expectations expectations = Recipes.all().stream()
                .filter(recipe -> recipe.name().equals(study.name()))
                .findFirst()
                .map(recipe -> recipe.expectations())
                .orElseGet(() -> Expectations.staleAfter(Duration.ofDays(30)));
        QualityReport report = new QualityGate(split.train().features(), expectations).check(split, asked);
        assertThat(report.findings()).isEmpty();
    }
}
