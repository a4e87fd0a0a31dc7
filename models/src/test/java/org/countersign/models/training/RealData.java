package org.countersign.models.training;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real data that tests may use: COUNTERSIGN_DATA, else beside the project. */
public final class RealData {

    private RealData() {}

    public static Path folder() {
        String told = System.getenv("COUNTERSIGN_DATA");
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(".mvn")) && root.getParent() != null) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data");
    }
}
