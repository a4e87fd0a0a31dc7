package org.countersign.models;

import java.nio.file.Path;
import org.countersign.domain.value.Setting;

/**
 * Where models live.
 *
 * @param folder {@code countersign.models.folder}: trained models, and Weka's own home beside them
 */
public record Settings(Path folder) {

    public static Settings read(Setting setting) {
        return new Settings(setting.get("countersign.models.folder", Path.of("data", "models"), Path::of));
    }

    Path wekaHome() {
        return folder.resolveSibling("weka");
    }
}
