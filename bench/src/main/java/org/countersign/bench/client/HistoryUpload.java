package org.countersign.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Imports a file of past orders over REST and waits until it is in. */
public final class HistoryUpload {

    private HistoryUpload() {}

    /** @throws IllegalStateException when the import fails */
    public static JsonNode upload(Rest rest, String format, Path file, PrintStream out) throws InterruptedException {
        String name = file.getFileName().toString();
        long started = System.nanoTime();
        String path = "history/imports/"
                + rest.upload("history/imports?format=" + Rest.part(format) + "&name=" + Rest.part(name), file)
                        .path("id")
                        .asText();
        JsonNode status = rest.get(path);
        while (status.path("state").asText().equals("running")) {
            Thread.sleep(500);
            status = rest.get(path);
        }
        out.printf(Locale.ROOT, "import of %s in %.1f s: %s%n", name, (System.nanoTime() - started) / 1e9, status);
        if (!status.path("state").asText().equals("done")) {
            throw new IllegalStateException("import of " + name + ": " + status);
        }
        return status;
    }
}
