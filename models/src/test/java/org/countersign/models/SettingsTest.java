package org.countersign.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.countersign.domain.value.Setting;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void models_live_under_the_data_folder_unless_told_otherwise() {
        assertThat(Settings.read(new Setting(key -> null, key -> null)).folder())
                .isEqualTo(Path.of("data", "models"));
        Setting told = new Setting(Map.of("countersign.models.folder", "/srv/models")::get, key -> null);
        assertThat(Settings.read(told).folder()).isEqualTo(Path.of("/srv/models"));
        assertThat(Settings.read(told).wekaHome()).isEqualTo(Path.of("/srv/weka"));
    }
}
