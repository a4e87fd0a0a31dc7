package org.countersign.bench.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that {@code ./run} starts on a data folder, and that dies by SIGKILL, as in a power cut, whenever it is told. */
final class Server {

    private static final String LOG = "drill.log";
    private static final int LOOK = 50;

    private final Path data;
    private final int offset;
    private final Map<String, String> environment;
    private @Nullable Process run;
    private long readyBefore;

    /** @param environment settings on top of this process's own */
    Server(Path data, int offset, Map<String, String> environment) {
        this.data = data;
        this.offset = offset;
        this.environment = environment;
    }

    String http() {
        return "http://localhost:" + (8080 + offset);
    }

    String jms() {
        return "localhost:" + (61616 + offset);
    }

    /** Returns when it is ready. */
    void start() throws InterruptedException {
        launch();
        awaitReady();
    }

    /** Returns when there is a process that can be killed. */
    void launch() throws InterruptedException {
        try {
            Files.createDirectories(data);
            readyBefore = ready();
            ProcessBuilder builder = new ProcessBuilder(
                            "./run", "--empty", "--data", data.toString(), "--port-offset", String.valueOf(offset))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            run = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!Files.exists(pidFile())) {
            look();
        }
    }

    void awaitReady() throws InterruptedException {
        while (ready() == readyBefore) {
            look();
        }
    }

    private void look() throws InterruptedException {
        if (!running().isAlive()) {
            throw new IllegalStateException("./run ended; see " + log());
        }
        Thread.sleep(LOOK);
    }

    /** Returns when it is gone; the number is that of its process. */
    long kill() throws InterruptedException {
        try {
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            running().waitFor();
            return pid;
        } catch (IOException e) {
            throw new UncheckedIOException("no pid of the server in " + data, e);
        }
    }

    /** As Ctrl-C would. */
    void stop() throws InterruptedException {
        if (run != null && run.isAlive()) {
            run.destroy();
            run.waitFor();
        }
    }

    private Process running() {
        if (run == null) {
            throw new IllegalStateException("the server was not started");
        }
        return run;
    }

    private long ready() {
        if (!Files.exists(log())) {
            return 0;
        }
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.startsWith("Countersign is ready")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return data.resolve("run.pid");
    }

    private Path log() {
        return data.resolve(LOG);
    }
}
