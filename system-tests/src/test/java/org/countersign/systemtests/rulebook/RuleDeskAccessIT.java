package org.countersign.systemtests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what at the rule desk: every route, asked by everybody. */
@ExtendWith(ArquillianExtension.class)
class RuleDeskAccessIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String SETS = "/api/v1/rulesets";
    private static final String SET = SETS + "/fulfilment/routing";

    private static final Set<String> READERS =
            Set.of("operator", "supervisor", "author", "reviewer", "steward", "auditor", "admin");
    private static final Set<String> AUTHORS = Set.of("author", "admin");
    private static final Set<String> REVIEWERS = Set.of("reviewer", "admin");
    private static final Set<String> DESK = Set.of("author", "reviewer", "admin");
    private static final List<String> EVERYBODY =
            List.of("", "operator", "supervisor", "author", "reviewer", "steward", "shop", "auditor", "admin");

    /** A request that changes nothing, whoever may send it; its path as the contract names it. */
    private record Door(String method, String contract, String path, Object body, Set<String> who) {

        Api.Answer ask(Api as) {
            return switch (method) {
                case "GET" -> as.get(path);
                case "PUT" -> as.put(path, body);
                case "DELETE" -> as.delete(path);
                default -> as.post(path, body);
            };
        }
    }

    private static Door read(String contract, String path) {
        return new Door("GET", SETS + contract, path, null, READERS);
    }

    private static final String ONE = "/{feature}/{set}";
    private static final Map<String, Object> NOTHING = Map.of();

    private static final List<Door> DOORS = List.of(
            read("", SETS),
            read("/calendar", SETS + "/calendar"),
            read("/where-used", SETS + "/where-used?field=order.total"),
            read("/overdue", SETS + "/overdue"),
            read("/silent", SETS + "/silent"),
            read(ONE + "/versions", SET + "/versions"),
            read(ONE + "/versions/{n}", SET + "/versions/1"),
            read(
                    ONE + "/versions/{n}/effects",
                    SET + "/versions/1/effects?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z"),
            new Door(
                    "POST",
                    SETS + ONE + "/versions/{n}/unwind",
                    SET + "/versions/1/unwind",
                    Map.of("reason", "no stretch of time"),
                    Set.of("supervisor", "admin")),
            read(ONE + "/facts", SET + "/facts"),
            read(ONE + "/hits", SET + "/hits"),
            read(ONE + "/diff", SET + "/diff?from=1&to=1"),
            read(ONE + "/changes", SET + "/changes"),
            read(ONE + "/reviews/{n}", SET + "/reviews/999999"),
            read(ONE + "/export", SET + "/export?format=csv&file=carriers.table.csv"),
            read(ONE + "/draft", SET + "/draft"),
            read(ONE + "/draft/rebase", SET + "/draft/rebase"),
            new Door("PUT", SETS + ONE + "/draft", SET + "/draft", Map.of("revision", 0, "files", NOTHING), AUTHORS),
            new Door("DELETE", SETS + ONE + "/draft", SET + "/draft", null, AUTHORS),
            new Door("POST", SETS + ONE + "/draft/check", SET + "/draft/check", NOTHING, DESK),
            new Door("POST", SETS + ONE + "/draft/test", SET + "/draft/test", NOTHING, DESK),
            new Door("POST", SETS + ONE + "/draft/cases", SET + "/draft/cases", NOTHING, AUTHORS),
            new Door("POST", SETS + ONE + "/draft/rebase", SET + "/draft/rebase", Map.of("revision", 1), AUTHORS),
            new Door("POST", SETS + ONE + "/draft/submit", SET + "/draft/submit", Map.of("reason", "x"), AUTHORS),
            new Door("POST", SETS + ONE + "/import", SET + "/import?format=csv&file=x.table.csv", NOTHING, AUTHORS),
            new Door("POST", SETS + ONE + "/reviews/{n}/approve", SET + "/reviews/999999/approve", NOTHING, REVIEWERS),
            new Door("POST", SETS + ONE + "/reviews/{n}/reject", SET + "/reviews/999999/reject", NOTHING, REVIEWERS),
            new Door("POST", SETS + ONE + "/reviews/{n}/withdraw", SET + "/reviews/999999/withdraw", NOTHING, DESK),
            new Door(
                    "POST",
                    SETS + ONE + "/rollback",
                    SET + "/rollback",
                    Map.of("version", 999999, "reason", "x"),
                    REVIEWERS),
            new Door("POST", "/api/v1/tables/evaluate", "/api/v1/tables/evaluate", NOTHING, READERS));

    @Test
    void everybody_may_what_their_role_says_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        for (Door door : DOORS) {
            for (String user : EVERYBODY) {
                Api.Answer answer = door.ask(user.isEmpty() ? SITE.asNobody() : SITE.as(user));
                boolean may = door.who().contains(user);
                boolean refused = answer.status() == (user.isEmpty() ? 401 : 403);
                boolean let = answer.status() < 500 && answer.status() != 401 && answer.status() != 403;
                if (may ? !let : !refused) {
                    wrong.add(user + " " + door.method() + " " + door.path() + ": " + answer.status() + " "
                            + answer.text());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_route_of_the_rule_desk_is_left_out() {
        JsonNode paths = SITE.as("author").get("/openapi?format=JSON").at("/paths");
        Set<String> known = new TreeSet<>();
        DOORS.forEach(door -> known.add(door.method() + " " + door.contract()));
        Set<String> all = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (path.getKey().matches(".*/(rulesets|tables)(/.*)?")
                    && Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        assertThat(all).isNotEmpty();
        all.removeAll(known);
        assertThat(all).as("routes that nobody asks here").isEmpty();
    }

    @Test
    void a_body_may_be_left_out_where_nothing_has_to_be_said_and_is_asked_for_otherwise() {
        Api author = SITE.as("author");
        Api reviewer = SITE.as("reviewer");
        for (String path : List.of("/draft/check", "/draft/test")) {
            assertThat(author.post(SET + path, "").status()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/reviews/999999/approve", "/reviews/999999/reject", "/reviews/999999/withdraw")) {
            Api.Answer answer = reviewer.post(SET + path, "");
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(404);
        }
        for (String path : List.of("/draft/submit", "/draft/cases", "/draft/rebase")) {
            Api.Answer answer = author.post(SET + path, "");
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(400);
            assertThat(answer.at("/detail").asText()).as(path).contains("body is empty");
        }
        Api.Answer back = reviewer.post(SET + "/rollback", "");
        assertThat(back.status()).as(back.text()).isEqualTo(400);
        assertThat(reviewer.post(SET + "/reviews/999999/approve", "{nonsense").status())
                .isEqualTo(400);
    }
}
