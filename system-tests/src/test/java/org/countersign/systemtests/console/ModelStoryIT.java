package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.systemtests.console.ShopExport.Refunds;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.ServerProcess;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A model's life, as people see it: it has to earn its place, it needs two of them, and rules go on without it. */
class ModelStoryIT {

    private static final Duration SECONDS = Duration.ofSeconds(60);

    /** A new one each time: what an earlier run learnt would change the story. */
    private static Path home;

    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "server-of-models-");
        server = new ServerProcess(new Site(220), home, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_model_earns_its_place_serves_breaks_and_is_replaced_by_rules() throws IOException {
        try (Browser browser = new Browser();
                Console steward = browser.visit(server.site());
                Console supervisor = browser.visit(server.site())) {
            learn(Refunds.NONE);
            steward.openAs("steward", "/models").click(AriaRole.BUTTON, "^Train a new version$");
            steward.sees("training was refused").sees("0 of them with the outcome asked for");

            learn(Refunds.LUCK);
            train(steward, 1);
            propose(steward, "the first one");
            steward.sees("does not beat the best naive way beyond doubt").press("Escape");

            learn(Refunds.ALL);
            train(steward, 2);
            propose(steward, "the export with all refunds is in now");
            steward.sees("Another person has to answer.");
            assertThat(decide("tried")).doesNotContain(version());
            steward.reload().sees("It was asked beside 1 decision; 0 would have been another.");

            supervisor.openAs("supervisor", "/inbox").sees(AriaRole.HEADING, "^Put order-risk .+ into service\\?$");
            supervisor.click(AriaRole.BUTTON, "^Approve");
            Eventually.see("a champion", SECONDS, () -> model().path("champion").asText(), version()::equals);
            steward.reload().sees("went into service");
            assertThat(decide("served")).contains("\"version\":\"" + version() + "\"");

            damage(version());
            supervisor.sees("The model order-risk is out of service: rules decide without its score.");
            assertThat(decide("broken")).contains("the order-risk model is silent (suspended: damaged: ");
            steward.reload().sees("taken out of service");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void propose(Console steward, String reason) {
        steward.click(AriaRole.BUTTON, "^Propose…$").fill("Reason", reason).clickLast(AriaRole.BUTTON, "^Propose…$");
    }

    private static void train(Console steward, int versions) {
        steward.click(AriaRole.BUTTON, "^Train a new version$");
        Eventually.see(
                "a trained version", SECONDS, () -> model().path("versions").size(), n -> n == versions);
        steward.reload();
    }

    private static void learn(Refunds known) {
        Answer begun =
                server.site().as("admin").upload("/api/v1/history/imports?format=shopify", ShopExport.write(known));
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String path = "/api/v1/history/imports/" + begun.at("/id").asText();
        Eventually.see(
                "the end of the import",
                SECONDS,
                () -> server.site().as("admin").get(path).at("/state").asText(),
                "done"::equals);
    }

    private static JsonNode model() {
        for (JsonNode model : server.site().as("auditor").get("/api/v1/models").json()) {
            if (model.path("name").asText().equals("order-risk")) {
                return model;
            }
        }
        throw new AssertionError("the server has no order-risk model");
    }

    private static String version() {
        return model().at("/versions/0/version").asText();
    }

    /** Everything that is on record about the decisions of a new order. */
    private static String decide(String word) {
        Answer reply = server.site()
                .as("shop")
                .post("/api/v1/events", Shop.orderPlaced(Shop.newOrderId(word)).toString());
        assertThat(reply.at("/decisions")).as(reply.text()).isNotEmpty();
        StringBuilder said = new StringBuilder();
        for (JsonNode decision : reply.at("/decisions")) {
            String path = "/api/v1/decisions/" + decision.path("id").asText();
            said.append(server.site().as("auditor").get(path).text());
        }
        return said.toString();
    }

    private static void damage(String version) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("models/order-risk").resolve(version))) {
            List<Path> models = files.filter(f -> f.getFileName().toString().startsWith("model"))
                    .toList();
            assertThat(models).hasSize(1);
            Files.writeString(models.get(0), "broken");
        }
    }
}
