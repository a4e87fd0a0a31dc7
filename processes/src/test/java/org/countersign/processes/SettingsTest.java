package org.countersign.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.countersign.domain.value.Setting;
import org.countersign.processes.fulfilment.FulfilmentSettings;
import org.countersign.processes.intake.IntakeSettings;
import org.countersign.processes.oversight.OversightSettings;
import org.countersign.processes.runtime.EngineSettings;
import org.junit.jupiter.api.Test;

/** Defaults are promises: whoever changes one changes what every shop gets. */
class SettingsTest {

    private final Setting nothingSet = new Setting(key -> null, key -> null);

    @Test
    void the_defaults_are_these() {
        assertThat(IntakeSettings.from(nothingSet)).isEqualTo(new IntakeSettings(Duration.ofHours(24), 1_048_576));
        assertThat(EngineSettings.from(nothingSet))
                .isEqualTo(new EngineSettings(6, 60, 30, Duration.ofSeconds(2), "PT5S,PT30S,PT2M,PT10M"));
        assertThat(FulfilmentSettings.from(nothingSet))
                .isEqualTo(new FulfilmentSettings(
                        4,
                        Duration.ofMinutes(15),
                        Duration.ofHours(6),
                        "DHL",
                        5,
                        2,
                        "Countersign Demo Shop|Lagerweg 1|10115 Berlin|Germany"));
        assertThat(OversightSettings.from(nothingSet).due("risk")).isEqualTo(Duration.ofHours(4));
        assertThat(OversightSettings.from(nothingSet).blindShare()).isEqualTo("0.10");
    }

    @Test
    void a_queue_can_have_a_time_of_its_own() {
        Map<String, String> set =
                Map.of("countersign.oversight.due", "PT2H", "countersign.oversight.due.address", "PT30M");
        OversightSettings settings = OversightSettings.from(new Setting(set::get, key -> null));
        assertThat(settings.due("risk")).isEqualTo(Duration.ofHours(2));
        assertThat(settings.due("address")).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.reminder("address")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_share_of_blind_tasks_is_none_or_all_or_between() {
        assertThat(OversightSettings.from(shares("0")).blindShare()).isZero();
        for (String wrong : new String[] {"1.5", "-0.1", "ten"}) {
            assertThatThrownBy(() -> OversightSettings.from(shares(wrong)))
                    .hasMessageContaining("countersign.oversight.blind-share");
        }
    }

    private static Setting shares(String share) {
        return new Setting(key -> key.endsWith("blind-share") ? share : null, key -> null);
    }
}
