package org.countersign.bench.drill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the drill's own, from this machine's packages, with the settings that it comes with: what it says is
 * committed is on disk. It can die by SIGKILL too.
 */
final class Postgres {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final int PATIENCE = 600;

    private final Path bin = bin();
    private final Path folder;
    private final Path log;
    private final int port;
    private @Nullable Process server;

    /** @param data the drill's folder */
    Postgres(Path data, int port) {
        this.folder = data.resolve("postgres");
        this.log = data.resolve("postgres.log");
        this.port = port;
    }

    /** What a server must be told to use it. */
    Map<String, String> settings() {
        return Map.of(
                "COUNTERSIGN_DB_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
                "COUNTERSIGN_DB_USER", USER,
                "COUNTERSIGN_DB_PASSWORD", USER);
    }

    /** Returns when it can be used. */
    void start() throws InterruptedException {
        try {
            if (!Files.exists(folder)) {
                create();
            }
            server = begin(command(
                    "postgres",
                    "-D",
                    folder.toString(),
                    "-p",
                    String.valueOf(port),
                    "-k",
                    "",
                    "-c",
                    "listen_addresses=127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        until("start", () -> ended("pg_isready", "-h", "127.0.0.1", "-p", String.valueOf(port)) == 0);
    }

    private void create() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        if (ended("initdb", "-D", folder.toString(), "-U", USER, "--auth=trust") != 0) {
            throw new IllegalStateException("initdb failed; see " + log);
        }
    }

    /** All of it at once; returns when nothing is left of it. */
    void kill() throws InterruptedException {
        ProcessHandle main = main();
        List<ProcessHandle> all = Stream.concat(Stream.of(main), main.descendants())
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().join();
        }
        if (server != null) {
            server.waitFor();
        }
    }

    void stop() throws InterruptedException {
        if (server != null && server.isAlive()) {
            ended("pg_ctl", "stop", "-D", folder.toString(), "-m", "fast");
            server.waitFor();
        }
    }

    private ProcessHandle main() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL in " + folder, e);
        }
    }

    private int ended(String... command) {
        try {
            return begin(command(command)).waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process begin(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** PostgreSQL refuses to work for root. */
    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", USER, "--") : List.of());
        command.add(bin.resolve(words[0]).toString());
        command.addAll(List.of(words).subList(1, words.length));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void until(String what, Condition condition) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("PostgreSQL did not " + what);
    }

    private interface Condition {
        boolean holds();
    }

    private static Path bin() {
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "There is no PostgreSQL in " + DEBIAN + ".\nMaybe apt-get install postgresql brings it.", e);
        }
    }
}
