package org.countersign.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static Setting with(Map<String, String> properties, Map<String, String> environment) {
        return new Setting(properties::get, environment::get);
    }

    @Test
    void the_default_counts_when_nothing_is_said() {
        assertThat(with(Map.of(), Map.of()).get("countersign.intake.early-ttl", Duration.ofHours(24), Duration::parse))
                .hasHours(24);
    }

    @Test
    void the_property_comes_before_the_environment() {
        Setting both =
                with(Map.of("countersign.intake.early-ttl", "PT1H"), Map.of("COUNTERSIGN_INTAKE_EARLY_TTL", "PT2H"));
        assertThat(both.get("countersign.intake.early-ttl", Duration.ZERO, Duration::parse))
                .hasHours(1);
    }

    @Test
    void the_environment_writes_keys_in_capitals() {
        Setting environment = with(Map.of(), Map.of("COUNTERSIGN_INTAKE_EARLY_TTL", " PT2H "));
        assertThat(environment.get("countersign.intake.early-ttl", Duration.ZERO, Duration::parse))
                .hasHours(2);
    }

    @Test
    void an_unreadable_value_is_named_with_where_it_came_from() {
        Setting wrong = with(Map.of(), Map.of("COUNTERSIGN_INTAKE_EARLY_TTL", "2h"));
        assertThatThrownBy(() -> wrong.get("countersign.intake.early-ttl", Duration.ofHours(24), Duration::parse))
                .hasMessageContaining("COUNTERSIGN_INTAKE_EARLY_TTL: '2h' can't be read")
                .hasMessageContaining("PT24H");
    }
}
