package org.countersign.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.ServerProcess;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer with a whole story asks to be forgotten. Looked at from outside: every column of every table of the
 * database, ours and the engine's, and every file of the server's log, before and after; with the server killed in
 * between.
 */
class ErasureIT {

    private static final Site SITE = new Site(240);
    private static final String ID = "C-SLARTIBARTFAST";
    private static final String NAME = "Slartibartfast Magrathea";
    private static final String MAIL = "slarti@fjords.example";
    private static final String STREET = "Norwegian Coast 17";
    private static final String CITY = "Hestefjord";
    private static final String COMMENT = "The edges are too crinkly for me";
    private static final String SPOKEN = "Rang him about his award";
    private static final String PHONE = "0049-1701-9171";

    private static final List<String> TRACES = List.of(
            "slarti",
            "magrathea",
            "fjords.example",
            "norwegian coast",
            "hestefjord",
            "crinkly",
            "about his award",
            "1701-9171");

    @TempDir
    Path home;

    private ServerProcess server;
    private EmbeddedPostgres postgres;

    @Test
    void nobody_finds_a_forgotten_customer_and_everybody_can_check_what_was_decided()
            throws IOException, SQLException, JMSException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            postgres = database;
            Map<String, String> environment = Map.of(
                    "COUNTERSIGN_DEMO",
                    "true",
                    "COUNTERSIGN_DB_URL",
                    database.getJdbcUrl("postgres", "postgres"),
                    "COUNTERSIGN_DB_USER",
                    "postgres",
                    "COUNTERSIGN_DB_PASSWORD",
                    "postgres");
            try (ServerProcess process = new ServerProcess(SITE, home, environment)) {
                server = process;
                story();
            }
        }
    }

    private void story() throws SQLException, JMSException {
        String order = Shop.newOrderId("erase");
        String held = Shop.newOrderId("held");
        live(order, held);
        String decision = decisionOf(held);
        exported();
        assertThat(traces()).hasSizeGreaterThan(10);

        String erasure = asked();
        agreed(erasure);
        server.kill();
        server.start();
        JsonNode done = Eventually.see(
                "the end of the erasure",
                Duration.ofMinutes(2),
                () -> as("auditor").get("/api/v1/erasures/" + erasure).json(),
                json -> json.path("state").asText().equals("done"));

        assertThat(traces()).isEmpty();
        assertThat(logs()).isEmpty();
        assertThat(done.path("askedBy").asText()).isEqualTo("operator");
        assertThat(done.path("reviewer").asText()).isEqualTo("supervisor");
        assertThat(done.has("customerId")).isFalse();
        assertThat(as("auditor").get("/api/v1/customers/" + ID).status()).isEqualTo(404);
        stillProvable(decision, done.path("pseudonym").asText());
        comesAgain();
        changedBehindOurBack(decision);
    }

    private void live(String order, String held) throws JMSException {
        try (Wire shop = Wire.core(SITE, "shop", "shop")) {
            ObjectNode customer = JsonNodeFactory.instance.objectNode();
            customer.put("customerId", ID).put("name", NAME).put("email", MAIL).put("country", "NO");
            customer.put("phone", PHONE);
            processed(shop.ask(Shop.event("customer.upserted.v1", ID, customer)));
            ObjectNode consent = JsonNodeFactory.instance.objectNode();
            consent.put("customerId", ID)
                    .put("purpose", "marketing")
                    .put("granted", true)
                    .put("at", now());
            processed(shop.ask(Shop.event("consent.changed.v1", ID, consent)));
            processed(shop.ask(placed(order, "24.90")));
            assertThat(refusedAsUnderWay()).contains("order " + order);
            processed(shop.ask(Shop.dispatched(order, "DPD", "T-" + order)));
            processed(shop.ask(Shop.delivered(order)));
            processed(shop.ask(returned(order)));
            assertThat(refusedAsUnderWay()).contains("return R-" + order);
            processed(shop.ask(received(order)));
            processed(shop.ask(placed(held, "9000.00")));
            assertThat(shop.ask("{\"type\":\"order.placed.v1\",\"to\":\"" + NAME + ", " + STREET + "\"", "none")
                            .path("status")
                            .asText())
                    .isEqualTo("rejected");
        }
        String task = as("supervisor")
                .get("/api/v1/tasks?view=all&q=" + held)
                .at("/items/0/id")
                .asText();
        Answer signed = as("supervisor")
                .post(
                        "/api/v1/tasks/" + task + "/sign",
                        Map.of("verdict", "refuse", "reasonCode", "suspected-fraud", "comment", SPOKEN));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        Eventually.see(
                "everything at its end",
                Duration.ofSeconds(30),
                () -> as("auditor").get("/api/v1/customers/" + ID + "/privacy"),
                answer -> answer.at("/inTheWay").isEmpty());
    }

    private static ObjectNode placed(String orderId, String price) {
        ObjectNode order = Shop.orderPlaced(orderId);
        ObjectNode data = (ObjectNode) order.get("data");
        data.set("customer", Shop.customer(ID, MAIL));
        data.withArray("lines").removeAll().add(Shop.line("MUG-" + orderId, 1, price));
        ((ObjectNode) data.get("shipping")).put("city", CITY).put("address", STREET);
        ((ObjectNode) data.get("payment")).put("state", "captured");
        return order;
    }

    private static ObjectNode returned(String orderId) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("returnId", "R-" + orderId).put("orderId", orderId).put("requestedAt", now());
        data.put("reason", "unwanted").put("comment", COMMENT);
        data.putArray("lines").addObject().put("sku", "MUG-" + orderId).put("quantity", 1);
        return Shop.event("return.requested.v1", orderId, data);
    }

    private static ObjectNode received(String orderId) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("returnId", "R-" + orderId).put("orderId", orderId).put("receivedAt", now());
        data.putArray("lines")
                .addObject()
                .put("sku", "MUG-" + orderId)
                .put("quantity", 1)
                .put("condition", "as-new");
        return Shop.event("return.received.v1", orderId, data);
    }

    private String refusedAsUnderWay() {
        Answer answer = as("operator").post("/api/v1/customers/" + ID + "/erase", Map.of("reason", "asked by letter"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.at("/code").asText()).isEqualTo("UNDER_WAY");
        return answer.at("/detail").asText();
    }

    private void exported() {
        assertThat(as("author").get("/api/v1/customers/" + ID + "/export").status())
                .isEqualTo(403);
        HttpResponse<byte[]> file = as("operator").download("/api/v1/customers/" + ID + "/export");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"customer-" + ID + ".json\"");
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .contains(NAME, MAIL, STREET, COMMENT, SPOKEN, PHONE, "deadLetters");
        Answer privacy = as("auditor").get("/api/v1/customers/" + ID + "/privacy");
        assertThat(privacy.at("/exports/0/by").asText()).as(privacy.text()).isEqualTo("operator");
    }

    private String asked() {
        Answer silent = as("operator").post("/api/v1/customers/" + ID + "/erase", Map.of("reason", " "));
        assertThat(silent.status()).as(silent.text()).isEqualTo(422);
        Answer asked = as("operator").post("/api/v1/customers/" + ID + "/erase", Map.of("reason", "asked by letter"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        Answer twice = as("supervisor").post("/api/v1/customers/" + ID + "/erase", Map.of("reason", "asked by letter"));
        assertThat(twice.at("/code").asText()).as(twice.text()).isEqualTo("ALREADY_ASKED");
        return asked.at("/erasureId").asText();
    }

    private void agreed(String erasure) {
        String task = as("supervisor")
                .get("/api/v1/tasks?view=all&queue=privacy")
                .at("/items/0/id")
                .asText();
        assertThat(as("operator")
                        .post("/api/v1/tasks/" + task + "/sign", Map.of("verdict", "approve"))
                        .at("/code")
                        .asText())
                .isEqualTo("NOT_YOUR_QUEUE");
        Answer signed = as("supervisor").post("/api/v1/tasks/" + task + "/sign", Map.of("verdict", "approve"));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(signed.at("/task/subject").asText()).isEqualTo(erasure);
    }

    private void stillProvable(String decision, String pseudonym) {
        Answer verified = Eventually.see(
                "everything sealed",
                Duration.ofSeconds(30),
                () -> as("auditor").get("/api/v1/decisions/verify"),
                answer -> answer.at("/unsealed").asInt() == 0);
        assertThat(verified.at("/intact").asBoolean()).as(verified.text()).isTrue();
        assertThat(verified.at("/erased").asInt()).isPositive();
        Answer replayed = as("auditor").post("/api/v1/decisions/" + decision + "/replay", "{}");
        assertThat(replayed.at("/inputsErased").asBoolean()).as(replayed.text()).isTrue();
        assertThat(replayed.json().has("replayedHash")).isFalse();
        Answer passport = as("auditor").get("/api/v1/decisions/" + decision);
        assertThat(passport.at("/hash")).isEqualTo(replayed.at("/storedHash"));
        assertThat(passport.at("/erased/erasureId").asText()).startsWith("ERA-");
        Answer page = as("auditor").get("/api/v1/customers/" + pseudonym);
        assertThat(page.at("/totals/0/orders").asInt()).as(page.text()).isEqualTo(2);
        assertThat(as("auditor")
                        .get("/api/v1/customers/" + pseudonym + "/privacy")
                        .at("/erasure/state")
                        .asText())
                .isEqualTo("done");
    }

    private void comesAgain() throws JMSException {
        String again = Shop.newOrderId("again");
        try (Wire shop = Wire.core(SITE, "shop", "shop")) {
            processed(shop.ask(placed(again, "24.90")));
        }
        assertThat(as("auditor")
                        .get("/api/v1/customers/" + ID)
                        .at("/totals/0/orders")
                        .asInt())
                .isEqualTo(1);
    }

    private void changedBehindOurBack(String decision) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update decision set amount = 1 where id = '" + decision + "'");
        }
        Answer verified = as("auditor").get("/api/v1/decisions/verify");
        assertThat(verified.at("/intact").asBoolean()).isFalse();
        assertThat(verified.at("/findings/0/id").asText()).isEqualTo(decision);
    }

    private String decisionOf(String order) {
        return as("auditor")
                .get("/api/v1/decisions?subject=" + order + "&outcome=escalate")
                .at("/items/0/id")
                .asText();
    }

    /** Every value of every column of every table that has anything of the customer in it. */
    private List<String> traces() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select * from " + table)) {
                    while (row.next()) {
                        look(table, row, found);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        assertThat(tables).contains("decision", "inbox", "act_hi_procinst", "act_ru_variable");
        return tables;
    }

    private static void look(String table, ResultSet row, List<String> found) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            boolean bytes = row.getMetaData().getColumnTypeName(i).equals("bytea");
            byte[] raw = bytes ? row.getBytes(i) : null;
            String text = raw == null ? row.getString(i) : new String(raw, StandardCharsets.ISO_8859_1);
            if (text != null && names(text)) {
                found.add(table + "." + row.getMetaData().getColumnLabel(i) + ": " + text);
            }
        }
    }

    private static boolean names(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return TRACES.stream().anyMatch(small::contains);
    }

    /** Lines of the server's logs, and of all it has printed, that name the customer. */
    private List<String> logs() {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> logs =
                    files.filter(file -> file.toString().contains(".log")).toList();
            assertThat(logs).isNotEmpty();
            return logs.stream()
                    .flatMap(ErasureIT::lines)
                    .filter(ErasureIT::names)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void processed(JsonNode reply) {
        assertThat(reply.path("status").asText()).as(reply.toString()).isEqualTo("processed");
    }

    private static Api as(String user) {
        return SITE.as(user);
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }
}
