package org.countersign.systemtests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of a test's own, started as {@code ./run} starts one, so that the test may also kill it. */
public final class ServerProcess implements AutoCloseable {

    private final Site site;
    private final Path home;
    private final Map<String, String> environment;
    private Process process;

    /** @param environment settings on top of this process's own */
    public ServerProcess(Site site, Path home, Map<String, String> environment) {
        this.site = site;
        this.home = home;
        this.environment = environment;
        start();
    }

    public Site site() {
        return site;
    }

    /** Starts it and waits until its API answers. */
    public void start() {
        try {
            Files.createDirectories(home);
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("console.log").toFile());
            // A test that wants blind tasks asks for them; by chance they would stand in the way of the others.
            builder.environment().put("COUNTERSIGN_OVERSIGHT_BLIND_SHARE", "0");
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.see("an answer of the server at " + site.http(), Duration.ofMinutes(5), this::answers, up -> up);
    }

    /** The end that nobody can prepare for: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private List<String> command() {
        return new ArrayList<>(List.of(
                Site.serverHome().resolve("bin/countersign.sh").toString(),
                "start",
                "--home",
                home.toString(),
                "--port-offset",
                String.valueOf(site.offset())));
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("the server has ended; its log is " + home.resolve("log/countersign.log"));
        }
        try {
            return site.asNobody().get("/api/v1/schemas").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not stop within 60 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
