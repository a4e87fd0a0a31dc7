package org.countersign.rules.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Every decision table in the test files of KIE and Camunda, which other people drew with other tools. */
final class ForeignTables {

    /** One table of a file. */
    static final class Foreign {
        private final String file;
        private final String decision;
        private final String name;
        private final byte[] xml;

        /** @param decision its id, or its name where it has none */
        Foreign(String file, String decision, String name, byte[] xml) {
            this.file = file;
            this.decision = decision;
            this.name = name;
            this.xml = xml;
        }

        String file() {
            return file;
        }

        String decision() {
            return decision;
        }

        String name() {
            return name;
        }

        byte[] xml() {
            return xml;
        }

        Table read() {
            return DmnXml.read(file, xml, decision);
        }

        @Override
        public String toString() {
            return file + " [" + name + "]";
        }
    }

    private ForeignTables() {}

    static List<Foreign> all() {
        List<Foreign> tables = new ArrayList<>();
        try {
            for (URL manifest :
                    Collections.list(ForeignTables.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                if (manifest.getPath().contains("-tests.jar!")) {
                    JarURLConnection connection = (JarURLConnection) manifest.openConnection();
                    read(connection.getJarFile(), tables);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static void read(JarFile jar, List<Foreign> tables) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().endsWith(".dmn")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] xml = in.readAllBytes();
                    DmnXml.list(entry.getName(), xml).stream()
                            .filter(DmnXml.Decision::isTable)
                            .map(d -> new Foreign(entry.getName(), d.id().isEmpty() ? d.name() : d.id(), d.name(), xml))
                            .forEach(tables::add);
                }
            }
        }
    }
}
