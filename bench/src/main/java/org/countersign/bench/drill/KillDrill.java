package org.countersign.bench.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.bench.client.Options;
import org.countersign.bench.replay.Replayer;

/**
 * The server dies in the middle of a replay: it is killed when a share of the answers has come, started again on the same
 * data, and everything is compared at the end.
 */
public final class KillDrill {

    private final Options options;
    private final Server server;

    private KillDrill(Options options) {
        this.options = options;
        this.server = new Server(
                Path.of(options.get("data", "data")).toAbsolutePath(), options.number("port-offset", 0), Map.of());
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
            drill.server.stop();
        }
        System.exit(clean ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        server.start();
        System.out.println("The server is ready");
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
            System.out.println("Killed the server (process " + server.kill() + ") after " + after + " answers");
            server.start();
            System.out.println("The server is ready");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
