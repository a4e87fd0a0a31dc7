package org.countersign.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Json;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in, staying in, and what another site can't do in our name. */
@ExtendWith(ArquillianExtension.class)
class AccessIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void a_person_signs_in_is_remembered_and_signs_out() {
        Browser browser = new Browser(SITE);
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
        HttpResponse<String> in = browser.signIn("operator", "operator");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        JsonNode session = Json.read(in.body());
        assertThat(session.path("user").asText()).isEqualTo("operator");
        assertThat(session.path("roles").toString()).isEqualTo("[\"operator\"]");
        assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
                .contains("countersign-session=", "HttpOnly", "SameSite=Strict");

        assertThat(Json.read(browser.get("/api/v1/session").body())).isEqualTo(session);
        assertThat(browser.get("/api/v1/tasks").statusCode()).isEqualTo(200);

        assertThat(browser.send("DELETE", "/api/v1/session", "").statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/v1/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_is_refused_without_a_browser_dialog() {
        HttpResponse<String> refused = new Browser(SITE).signIn("operator", "wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(Json.read(refused.body()).path("code").asText()).isEqualTo("WRONG_PASSWORD");
    }

    @Test
    void programs_are_told_how_to_come_in_and_the_console_is_not() {
        HttpResponse<String> console = new Browser(SITE).get("/api/v1/tasks");
        assertThat(console.statusCode()).isEqualTo(401);
        assertThat(console.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(SITE.asNobody().get("/api/v1/tasks").contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_change_with_the_cookie_needs_the_sessions_token() {
        Browser browser = new Browser(SITE);
        String token = Json.read(browser.signIn("operator", "operator").body())
                .path("csrf")
                .asText();
        String claim = "/api/v1/tasks/T-0/claim";
        assertThat(code(browser.send("POST", claim, ""))).isEqualTo("CSRF");
        assertThat(code(browser.send("POST", claim, "", "X-CSRF-Token", "guessed")))
                .isEqualTo("CSRF");
        assertThat(code(browser.send("POST", claim, "", "X-CSRF-Token", token, "Origin", "https://evil.example")))
                .isEqualTo("CSRF");
        assertThat(code(browser.send("POST", claim, "", "X-CSRF-Token", token))).isEqualTo("NO_SUCH_TASK");
        assertThat(SITE.as("operator").post(claim, "").at("/code").asText()).isEqualTo("NO_SUCH_TASK");
    }

    @Test
    void who_may_not_sign_is_told_so() {
        assertThat(SITE.as("auditor").post("/api/v1/tasks/T-0/sign", "{}").status())
                .isEqualTo(403);
        assertThat(SITE.as("shop").get("/api/v1/decisions").status()).isEqualTo(403);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_a_browser() {
        for (String path : new String[] {"/", "/api/v1/schemas", "/inbox"}) {
            HttpResponse<String> answer = new Browser(SITE).get(path, "Accept", "text/html");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void every_address_of_the_console_is_the_console_and_the_api_never_is() {
        Browser browser = new Browser(SITE);
        assertThat(browser.get("/decisions/anything", "Accept", "text/html").body())
                .contains("<div id=\"root\">");
        assertThat(browser.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/assets/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void whatever_is_wrong_is_told_as_a_problem_never_as_a_stack_trace() {
        Api operator = SITE.as("operator");
        assertProblem(operator.get("/api/v1/nothing"), 404, "NOT_FOUND");
        assertProblem(operator.get("/api/v1/decisions/nothing"), 404, "NOT_FOUND");
        assertProblem(operator.get("/api/v1/decisions?limit=many"), 400, "BAD_PARAMETER");
        assertProblem(operator.get("/api/v1/decisions?limit=0"), 400, "BAD_PARAMETER");
        assertProblem(operator.get("/api/v1/decisions?from=yesterday"), 400, "BAD_PARAMETER");
        assertProblem(operator.get("/api/v1/decisions?fact=nonsense"), 400, "BAD_REQUEST");
        assertProblem(operator.get("/api/v1/decisions?cursor=nonsense"), 400, "BAD_REQUEST");
        assertProblem(operator.post("/api/v1/tasks/T-0/sign", "{\"verdict\":"), 400, "MALFORMED_JSON");
        assertProblem(operator.post("/api/v1/tasks/T-0/sign", "{\"verdict\":\"maybe\"}"), 400, "BAD_REQUEST");
        assertProblem(operator.delete("/api/v1/tasks"), 405, "METHOD_NOT_ALLOWED");
        HttpResponse<String> xml =
                new Browser(SITE).send("POST", "/api/v1/session", "<a/>", "Content-Type", "text/xml");
        assertThat(xml.statusCode()).isEqualTo(415);
        assertThat(code(xml)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    private static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.at("/code").asText()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain("Exception", "at org.", "at java.");
    }

    private static String code(HttpResponse<String> answer) {
        return Json.read(answer.body()).path("code").asText();
    }
}
