package org.countersign.models.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sets up Weka before its first class is loaded. Otherwise its class initialisation looks for native libraries, for a
 * home in the user's folder and for packages on the network, and when that fails it fails for the life of the JVM.
 */
public final class WekaHome {

    private static final String NETLIB = "com.github.fommil.netlib.";

    private WekaHome() {}

    public static void prepare(Path home) {
        create(home);
        for (String library : List.of("ARPACK", "BLAS", "LAPACK")) {
            System.setProperty(NETLIB + library, NETLIB + "F2j" + library);
        }
        System.setProperty("WEKA_HOME", home.toAbsolutePath().toString());
        System.setProperty("weka.core.loadPackages", "false");
        System.setProperty("weka.packageManager.offline", "true");
        System.setProperty("java.awt.headless", "true");
    }

    private static void create(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Weka's home " + home + " cannot be made", e);
        }
    }
}
