package org.countersign.systemtests.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.ServerProcess;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The champion is destroyed while a shop sends its orders: none of them fails, and everybody is told. */
class KilledModelIT {

    private static final Site SITE = new Site(830);
    private static final String MODEL = "/api/v1/models/order-risk";
    private static final String REASON = "{\"reason\": \"its file is back\"}";
    private static final String SILENT = "judged by rules alone: the order-risk model is silent";

    /** The server that saw it fail says so; once it looks again, like all others, that it is suspended. */
    private static final Pattern DAMAGED = Pattern.compile(Pattern.quote(SILENT) + " \\((suspended: )?damaged: ");

    private static final int CLIENTS = 2;
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    /** Another second for those who look: the server asks for its files every ten. */
    private static final Duration LOOKED = Duration.ofSeconds(11);

    @TempDir
    Path home;

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean selling = true;

    /** One order of the load, and how it was answered. */
    private record Sent(Instant at, Answer answer) {}

    @Test
    void a_champion_that_is_destroyed_under_load_costs_no_order_and_every_later_decision_says_so()
            throws IOException, InterruptedException, ExecutionException {
        try (ServerProcess server = new ServerProcess(SITE, home, Map.of("COUNTERSIGN_DEMO", "true"))) {
            assertThat(server.site()).isEqualTo(SITE);
            String version = champion();
            Path file = file(version);
            byte[] whole = Files.readAllBytes(file);

            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<? extends Future<?>> load = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> sell(client)))
                    .toList();
            Eventually.see("twenty orders", Duration.ofMinutes(1), sent::size, n -> n >= 20);
            Instant killed = Instant.now();
            Files.write(file, new byte[] {1, 2, 3});
            Eventually.see("the alert", LOOKED, KilledModelIT::suspended, List.of("order-risk")::equals);
            Instant told = Instant.now();
            int before = sent.size();
            Eventually.see("twenty more orders", Duration.ofMinutes(1), sent::size, n -> n >= before + 20);
            selling = false;
            for (Future<?> client : load) {
                client.get();
            }
            clients.shutdown();

            assertThat(sent).allSatisfy(order -> {
                assertThat(order.answer().status()).as(order.answer().text()).isEqualTo(200);
                assertThat(order.answer().at("/status").asText()).isEqualTo("processed");
            });
            assertThat(sent.stream()
                            .filter(order -> order.at().isBefore(killed))
                            .limit(20))
                    .noneMatch(order -> passports(order.answer()).contains(SILENT));
            List<Sent> later =
                    sent.stream().filter(order -> order.at().isAfter(told)).toList();
            assertThat(later).hasSizeGreaterThanOrEqualTo(10).allMatch(order -> DAMAGED.matcher(
                            passports(order.answer()))
                    .find());
            Instant firstSilent = sent.stream()
                    .filter(order -> passports(order.answer()).contains(SILENT))
                    .map(Sent::at)
                    .min(Instant::compareTo)
                    .orElseThrow();
            assertThat(Duration.between(firstSilent, told)).isLessThan(TEN_SECONDS);
            System.out.printf(
                    "%d orders, %d after the alert, which came %d ms after the file was destroyed and %d ms after the"
                            + " first order without a score%n",
                    sent.size(),
                    later.size(),
                    Duration.between(killed, told).toMillis(),
                    Duration.between(firstSilent, told).toMillis());

            Files.write(file, whole);
            assertThat(passports(order()))
                    .as("whole again, but nobody has said so")
                    .contains(SILENT);
            assertThat(SITE.as("steward").post(MODEL + "/resume", REASON).status())
                    .isEqualTo(200);
            assertThat(suspended()).isEmpty();
            assertThat(passports(order())).doesNotContain(SILENT);
            Eventually.see(
                    "the watch counts the decisions without a score",
                    TEN_SECONDS,
                    () -> SITE.as("auditor")
                            .get(MODEL + "/watch")
                            .at("/progress/silent")
                            .asInt(),
                    silent -> silent >= later.size());
        }
    }

    private void sell(int client) {
        for (int i = 0; selling; i++) {
            Instant at = Instant.now();
            sent.add(new Sent(at, order("load-" + client + "-" + i)));
        }
    }

    private static Answer order() {
        return order(Shop.newOrderId("single"));
    }

    private static Answer order(String id) {
        return SITE.as("shop").post("/api/v1/events", Shop.orderPlaced(id).toString());
    }

    /** Everything that the decisions about an order say. */
    private static String passports(Answer reply) {
        StringBuilder said = new StringBuilder();
        for (JsonNode decision : reply.at("/decisions")) {
            said.append(SITE.as("auditor")
                    .get("/api/v1/decisions/" + decision.path("id").asText())
                    .text());
        }
        return said.toString();
    }

    private static List<String> suspended() {
        return StreamSupport.stream(
                        SITE.as("operator")
                                .get("/api/v1/overview")
                                .at("/suspendedModels")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Two years of a made-up shop are imported, a model learns from them, and two people put it into service. */
    private static String champion() {
        Api steward = SITE.as("steward");
        Answer started =
                steward.upload("/api/v1/history/imports?format=online-retail&name=past", PastShop.csv(4_000, 1));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String id = started.at("/id").asText();
        Answer done = Eventually.see(
                "the end of the import",
                Duration.ofMinutes(3),
                () -> steward.get("/api/v1/history/imports/" + id),
                answer -> !answer.at("/state").asText().equals("running"));
        assertThat(done.at("/state").asText()).as(done.text()).isEqualTo("done");
        assertThat(steward.post(MODEL + "/train", "").status()).isEqualTo(202);
        JsonNode model = Eventually.see(
                "the end of the training",
                Duration.ofMinutes(5),
                () -> model(steward),
                m -> m.at("/trainingSince").isMissingNode() && !m.at("/events").isEmpty());
        String version = model.at("/versions/0/version").asText();
        assertThat(version).as(model.toString()).isNotEmpty();
        Answer proposed =
                steward.post(MODEL + "/versions/" + version + "/propose", "{\"reason\": \"the first that we have\"}");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        Answer approved = SITE.as("supervisor")
                .post(MODEL + "/versions/" + version + "/approve", "{\"comment\": \"it beats the naive way\"}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(model(steward).at("/champion").asText()).isEqualTo(version);
        return version;
    }

    private static JsonNode model(Api steward) {
        return StreamSupport.stream(steward.get("/api/v1/models").json().spliterator(), false)
                .filter(model -> model.at("/name").asText().equals("order-risk"))
                .findFirst()
                .orElseThrow();
    }

    private Path file(String version) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("model."))
                    .filter(file -> file.getParent().getFileName().toString().equals(version))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
