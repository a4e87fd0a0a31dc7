package org.countersign.systemtests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables leave the running server for a spreadsheet and for DMN tools, and come back. */
@ExtendWith(ArquillianExtension.class)
class TableExchangeIT {

    private static final Api AUTHOR = Site.UNDER_TEST.as("author");
    private static final Api REVIEWER = Site.UNDER_TEST.as("reviewer");
    private static final String ROUTING = "/api/v1/rulesets/fulfilment/routing";
    private static final String EXCHANGE = "/import?apply=%s&format=%s&file=%s";

    private static byte[] export(String set, String format, String file, String version) {
        HttpResponse<byte[]> answer =
                REVIEWER.download(set + "/export?format=" + format + "&version=" + version + "&file=" + file);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Api.Answer put(String set, boolean apply, String format, String file, byte[] bytes) {
        Api.Answer read = AUTHOR.upload(set + EXCHANGE.formatted(apply, format, file), bytes);
        assertThat(read.status()).as(set + " " + file + " " + read.text()).isEqualTo(200);
        return read;
    }

    private static Map<String, String> files(String set) {
        Map<String, String> files = new TreeMap<>();
        for (JsonNode version : AUTHOR.get(set + "/versions").json()) {
            String address = set + "/versions/" + version.path("number").asInt();
            AUTHOR.get(address)
                    .at("/files")
                    .forEach(file -> files.putIfAbsent(
                            file.path("name").asText(), file.path("text").asText()));
            return files;
        }
        throw new AssertionError("there is no " + set);
    }

    /** A table without its rows: whatever stands in it afterwards came in with a file. */
    private static String emptied(String csv) {
        return csv.lines()
                .filter(line -> line.matches("(table|hit policy|id|type|label|values),.*"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void every_table_goes_from_csv_to_a_workbook_to_dmn_to_csv_and_is_equal() {
        int tables = 0;
        for (JsonNode ruleset : AUTHOR.get("/api/v1/rulesets").json()) {
            String set = "/api/v1/rulesets/" + ruleset.path("feature").asText() + "/"
                    + ruleset.path("set").asText();
            Map<String, String> shipped = files(set);
            for (String file : shipped.keySet()) {
                if (file.endsWith(".table.csv")) {
                    goesRound(set, file, shipped);
                    tables++;
                }
            }
            AUTHOR.delete(set + "/draft");
        }
        assertThat(tables).isGreaterThan(15);
    }

    private static void goesRound(String set, String file, Map<String, String> shipped) {
        String version = "draft";
        byte[] workbook = export(set, "xlsx", file, "");
        begin(set, file, shipped);
        assertThat(put(set, true, "xlsx", file, workbook).at("/diff/files")).hasSize(1);
        byte[] dmn = export(set, "dmn", file, version);
        begin(set, file, shipped);
        put(set, true, "dmn", file, dmn);
        byte[] csv = export(set, "csv", file, version);
        begin(set, file, shipped);
        put(set, true, "csv", file, csv);
        byte[] before = shipped.get(file).getBytes(StandardCharsets.UTF_8);
        assertThat(put(set, false, "csv", file, before).at("/diff/files"))
                .as(set + " " + file)
                .isEmpty();
    }

    private static void begin(String set, String file, Map<String, String> shipped) {
        AUTHOR.delete(set + "/draft");
        Map<String, String> files = new TreeMap<>(shipped);
        files.put(file, emptied(shipped.get(file)));
        Api.Answer saved = AUTHOR.put(set + "/draft", Map.of("revision", 0, "files", files));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    /** The workbook with another text in its cells, as a spreadsheet would save it. */
    private static byte[] edited(byte[] workbook, String from, String to) throws IOException {
        Path path = Files.createTempFile("table", ".xlsx");
        Files.write(path, workbook);
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
            Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
            String xml = Files.readString(sheet);
            assertThat(xml).contains(from);
            Files.writeString(sheet, xml.replace(from, to));
        }
        byte[] bytes = Files.readAllBytes(path);
        Files.delete(path);
        return bytes;
    }

    @Test
    void a_change_made_in_a_workbook_is_shown_cell_by_cell_and_goes_into_the_draft() throws IOException {
        AUTHOR.delete(ROUTING + "/draft");
        String file = "carriers.table.csv";
        byte[] workbook = export(ROUTING, "xlsx", file, "");
        byte[] other = edited(workbook, "collected at the shop", "waits at the shop");
        String address = ROUTING + EXCHANGE;

        Api.Answer seen = put(ROUTING, false, "xlsx", file, other);
        JsonNode changed = seen.at("/diff/files/0/table/changed");
        assertThat(changed).as(seen.text()).hasSize(1);
        assertThat(changed.at("/0/row").asText()).isEqualTo("ROU-101");
        assertThat(changed.at("/0/column").asText()).isEqualTo("because");
        assertThat(changed.at("/0/old").asText()).isEqualTo("collected at the shop");
        assertThat(changed.at("/0/new").asText()).isEqualTo("waits at the shop");
        assertThat(seen.at("/revision").asInt()).isZero();
        assertThat(seen.at("/applied").asBoolean()).isFalse();
        assertThat(AUTHOR.get(ROUTING + "/draft").status()).isEqualTo(404);
        assertThat(REVIEWER.upload(address.formatted(false, "xlsx", file), other)
                        .status())
                .isEqualTo(403);

        Api.Answer done = AUTHOR.upload(address.formatted(true, "xlsx", file) + "&revision=0", other);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.at("/revision").asInt()).isEqualTo(1);
        assertThat(done.at("/applied").asBoolean()).isTrue();
        HttpResponse<byte[]> draft = AUTHOR.download(ROUTING + "/export?format=dmn&version=draft&file=" + file);
        assertThat(draft.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(draft.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"carriers.dmn\"");
        assertThat(new String(draft.body(), StandardCharsets.UTF_8)).contains("waits at the shop");

        Api.Answer stale = AUTHOR.upload(address.formatted(true, "xlsx", file) + "&revision=0", workbook);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("/code").asText()).isEqualTo("STALE_DRAFT");
        AUTHOR.delete(ROUTING + "/draft");
    }

    @Test
    void what_can_not_come_in_says_where() {
        String xxe = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><definitions>&b;</definitions>";
        Api.Answer refused = AUTHOR.upload(
                ROUTING + EXCHANGE.formatted(false, "dmn", "carriers.table.csv"), xxe.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code").asText()).isEqualTo("BAD_TABLE");
        assertThat(refused.at("/detail").asText()).contains("carriers.dmn:1:", "a document type");
        assertThat(refused.at("/problems/0/path").asText()).startsWith("/carriers.dmn/1/");

        String strange = "table,t,T\nhit policy,F\nid,if parcel.colour,then carrier\ntype,text,text\nCAR-801,red,X\n";
        Api.Answer unbound = AUTHOR.upload(
                ROUTING + EXCHANGE.formatted(true, "csv", "colours.table.csv"),
                strange.getBytes(StandardCharsets.UTF_8));
        assertThat(unbound.status()).as(unbound.text()).isEqualTo(422);
        assertThat(unbound.text()).contains("colours.table.csv:3:2", "has no 'colour'");
        Api.Answer large = AUTHOR.upload(
                ROUTING + EXCHANGE.formatted(false, "csv", "carriers.table.csv"), new byte[9 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.at("/code").asText()).isEqualTo("TOO_LARGE");
        assertThat(AUTHOR.upload(ROUTING + "/import?format=pdf", new byte[0]).status())
                .isEqualTo(400);
    }

    private static final String EVALUATE = "/api/v1/tables/evaluate";

    private static String dmn(String policy, String... rules) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"n\">"
                + "<decision id=\"x\" name=\"X\"><decisionTable hitPolicy=\"" + policy + "\">"
                + "<input><inputExpression typeRef=\"number\"><text>amount</text></inputExpression></input>"
                + "<output name=\"fee\" typeRef=\"number\"/><output name=\"day\" typeRef=\"date\"/>"
                + "<output name=\"wait\" typeRef=\"dayTimeDuration\"/><output name=\"word\" typeRef=\"string\"/>"
                + String.join("", rules) + "</decisionTable></decision></definitions>";
    }

    private static String rule(String id, String test, String... answers) {
        StringBuilder rule = new StringBuilder(
                "<rule id=\"" + id + "\"><inputEntry><text>" + test.replace("<", "&lt;") + "</text></inputEntry>");
        for (String answer : answers) {
            rule.append("<outputEntry><text>").append(answer).append("</text></outputEntry>");
        }
        return rule.append("</rule>").toString();
    }

    private static Api.Answer ask(String dmn, Map<String, ?> inputs) {
        return AUTHOR.post(EVALUATE, new LinkedHashMap<>(Map.of("dmn", dmn, "inputs", inputs)));
    }

    @Test
    void a_table_of_any_tool_answers_in_json() {
        String small = rule("small", "< 100", "2.50", "date(\"2026-11-24\")", "duration(\"P1DT2H\")", "\"cheap\"");
        String any = rule("any", "-", "10", "null", "null", "\"all\"");
        Api.Answer one = ask(dmn("FIRST", small, any), Map.of("amount", 50));
        assertThat(one.status()).as(one.text()).isEqualTo(200);
        assertThat(one.at("/result/fee").isNumber()).isTrue();
        assertThat(one.at("/result/fee").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(one.at("/result/day").asText()).isEqualTo("2026-11-24");
        assertThat(one.at("/result/wait").asText()).isEqualTo("PT26H");
        assertThat(one.at("/result/word").asText()).isEqualTo("cheap");
        assertThat(one.at("/matchedRows/0").asText()).isEqualTo("small");
        assertThat(ask(dmn("FIRST", small, any), Map.of("amount", 500))
                        .at("/result/day")
                        .isNull())
                .isTrue();

        Api.Answer all = ask(dmn("COLLECT", small, any), Map.of("amount", 50));
        assertThat(all.at("/result")).hasSize(2);
        assertThat(all.at("/result/1/fee").decimalValue()).isEqualByComparingTo("10");
        Api.Answer none = ask(dmn("UNIQUE", small), Map.of("amount", 500));
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.at("/result").isNull() || none.at("/result").isMissingNode())
                .isTrue();
        assertThat(none.at("/matchedRows")).isEmpty();
        assertThat(ask(dmn("UNIQUE", small, any), Map.of("amount", 50)).status())
                .isEqualTo(422);
    }

    @Test
    void a_wrong_input_says_which() {
        String table = dmn("FIRST", rule("any", "-", "1", "null", "null", "null"));
        Api.Answer wrong = ask(table, Map.of("amount", "much"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/detail").asText()).contains("amount", "much", "number");
        Api.Answer unknown = ask(table, Map.of("amont", 5));
        assertThat(unknown.status()).as(unknown.text()).isEqualTo(400);
        assertThat(unknown.at("/detail").asText()).contains("amont", "amount");
        Api.Answer missing = ask(table, Map.of());
        assertThat(missing.status()).as(missing.text()).isEqualTo(200);
    }
}
