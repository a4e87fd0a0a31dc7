package org.countersign.systemtests.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.ServerProcess;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL, chosen by nothing but its URL; and through the worst that can happen to a server. */
class PostgresIT extends OrderJourney {

    private static final int BURST = 200;
    private static final Duration LONGER_THAN_A_MESSAGE_IS_DELIVERED_AGAIN = Duration.ofSeconds(12);

    private static EmbeddedPostgres postgres;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        server = new ServerProcess(
                new Site(210),
                Path.of("target", "server-on-postgres").toAbsolutePath(),
                Map.of(
                        "COUNTERSIGN_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "COUNTERSIGN_DB_USER", "postgres",
                        "COUNTERSIGN_DB_PASSWORD", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        postgres.close();
    }

    @Override
    Site site() {
        return server.site();
    }

    @Test
    void without_its_database_stopped_and_killed_in_the_middle_of_a_burst_every_order_still_counts_once()
            throws Exception {
        String round = Shop.newOrderId("kill");
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            events.add(Shop.orderPlaced(round + "-" + i));
        }
        tell(events.subList(0, BURST / 2));
        Eventually.see("some of the burst", Duration.ofSeconds(20), () -> decided(round), n -> n > BURST / 10);
        databaseIsAway(() -> {
            asksForPatience();
            tell(events.subList(BURST / 2, BURST));
            Eventually.pause(LONGER_THAN_A_MESSAGE_IS_DELIVERED_AGAIN);
            server.close();
        });
        server.start();
        server.kill();
        server.start();
        Eventually.see("the whole burst", Duration.ofSeconds(60), () -> decided(round), n -> n >= BURST);

        try (Wire shop = Wire.core(site(), "shop", "shop")) {
            for (ObjectNode event : events) {
                assertThat(shop.ask(event).path("status").asText()).isEqualTo("duplicate");
            }
        }
        assertThat(decided(round)).isEqualTo(BURST);
        JsonNode verified = site().as("auditor").get("/api/v1/decisions/verify").json();
        assertThat(verified.path("intact").asBoolean()).as(verified.toString()).isTrue();
    }

    private void tell(List<ObjectNode> events) {
        try (Wire shop = Wire.core(site(), "shop", "shop")) {
            for (ObjectNode event : events) {
                shop.tell(event);
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void databaseIsAway(Runnable meanwhile) throws SQLException {
        try (Connection keeper = postgres.getDatabase("postgres", "template1").getConnection();
                Statement statement = keeper.createStatement()) {
            statement.execute("alter database postgres allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
            try {
                meanwhile.run();
            } finally {
                statement.execute("alter database postgres allow_connections true");
            }
        }
    }

    /** Who reads and who posts is told the same: not now, but soon. */
    private void asksForPatience() {
        Api.Answer read = site().as("auditor").get("/api/v1/decisions?limit=1");
        Api.Answer posted = site().as("shop").post("/api/v1/events", Shop.orderPlaced(Shop.newOrderId("away")));
        for (Api.Answer answer : List.of(read, posted)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.at("/code").asText()).isEqualTo("UNAVAILABLE");
        }
        HttpResponse<byte[]> page = site().as("auditor").download("/api/v1/decisions?limit=1");
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
    }

    private int decided(String round) {
        return site().as("auditor")
                .get("/api/v1/decisions?ruleset=fulfilment/escalation&limit=1&q=" + round)
                .at("/total")
                .asInt();
    }
}
