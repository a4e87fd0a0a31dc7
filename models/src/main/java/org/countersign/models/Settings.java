package org.countersign.models;

import java.nio.file.Path;
import org.countersign.domain.value.Setting;

/**
 * Where models live.
 *
 * @param folder {@code countersign.models.folder}: trained models, and Weka's own home beside them
 * @param key {@code countersign.models.key}: the key under their cards, beside the folder unless told
 * @param memory {@code countersign.models.memory}: bytes that the rows of one training may take; told in MB, 256 unless told
 */
public record Settings(Path folder, Path key, long memory) {

    private static final long MEGABYTE = 1 << 20;

    public static Settings read(Setting setting) {
        Path folder = setting.get("countersign.models.folder", Path.of("data", "models"), Path::of);
        return new Settings(
                folder,
                setting.get("countersign.models.key", folder.resolveSibling("models.key"), Path::of),
                MEGABYTE * setting.get("countersign.models.memory", 256, Integer::valueOf));
    }

    Path wekaHome() {
        return folder.resolveSibling("weka");
    }
}
