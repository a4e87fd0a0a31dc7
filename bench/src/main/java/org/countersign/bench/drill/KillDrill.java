package org.countersign.bench.replay;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.bench.client.Options;

/**
 * The server dies in the middle of a replay, as in a power cut: it is started with {@code ./run}, killed with SIGKILL
 * when a share of the answers has come, started again on the same data, and everything is compared at the end.
 */
public final class KillDrill {

    private static final String LOG = "kill-drill.log";

    private final Options options;
    private final Path data;
    private final List<Process> started = new CopyOnWriteArrayList<>();

    private KillDrill(Options options) {
        this.options = options;
        this.data = Path.of(options.get("data", "data")).toAbsolutePath();
    }

    /** The options of {@link Replayer}, and {@code --data DIR --port-offset N --kills N --every ANSWERS}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Set<String> known = new HashSet<>(Replayer.OPTIONS);
        known.addAll(Set.of("data", "port-offset", "kills", "every"));
        KillDrill drill = new KillDrill(new Options(args, known));
        boolean clean;
        try {
            clean = drill.run();
        } finally {
            drill.stop();
        }
        System.exit(clean ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolve(LOG));
        start();
        AtomicInteger answers = new AtomicInteger();
        AtomicInteger kills = new AtomicInteger(options.number("kills", 1));
        int every = options.number("every", 700);
        return new Replayer(options, answer -> {
                    boolean due = answer.order() && answers.incrementAndGet() % every == 0;
                    if (due && kills.getAndDecrement() > 0) {
                        // On its own: the replay goes on and has to live with what happens.
                        new Thread(() -> killAndRestart(answers.get()), "killer").start();
                    }
                })
                .run();
    }

    private void killAndRestart(int after) {
        try {
            long pid = Long.parseLong(Files.readString(data.resolve("run.pid")).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            System.out.println("Killed the server (process " + pid + ") after " + after + " answers");
            last().waitFor();
            start();
        } catch (IOException e) {
            throw new IllegalStateException("no pid of the server in " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void start() throws IOException, InterruptedException {
        File log = data.resolve(LOG).toFile();
        Files.createDirectories(data);
        started.add(new ProcessBuilder(
                        "./run", "--empty", "--data", data.toString(), "--port-offset", options.get("port-offset", "0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start());
        int ready = started.size();
        while (readyLines(log) < ready) {
            if (!last().isAlive()) {
                throw new IllegalStateException("./run ended; see " + log);
            }
            Thread.sleep(500);
        }
        System.out.println("The server is ready");
    }

    private static long readyLines(File log) throws IOException {
        try (var lines = Files.lines(log.toPath())) {
            return lines.filter(l -> l.startsWith("Countersign is ready")).count();
        }
    }

    private Process last() {
        return started.get(started.size() - 1);
    }

    private void stop() throws InterruptedException {
        if (!started.isEmpty()) {
            last().destroy();
            last().waitFor();
        }
    }
}
