package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedRulesetsTest {

    @Test
    void every_file_of_every_folder_is_shipped() throws IOException {
        Path root = Path.of("src/main/resources/org/countersign/rules");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> there = files.filter(file ->
                            Files.isRegularFile(file) && file.getParent().getNameCount() > root.getNameCount())
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(ShippedRulesets.all().stream()
                            .flatMap(set -> set.files().keySet().stream().map(name -> set.ruleset() + "/" + name))
                            .sorted())
                    .isEqualTo(there);
        }
    }

    @Test
    void the_sets_are_there() {
        assertThat(ShippedRulesets.all())
                .extracting(set -> set.ruleset().toString())
                .containsExactly(
                        "campaign/retention",
                        "campaign/running",
                        "fulfilment/delivery",
                        "fulfilment/escalation",
                        "fulfilment/pricing",
                        "fulfilment/restocking",
                        "fulfilment/returns",
                        "fulfilment/routing",
                        "fulfilment/validation",
                        "oversight/critical",
                        "pricing/approval",
                        "pricing/policy",
                        "records/matching",
                        "reorder/approval",
                        "reorder/policy");
    }
}
