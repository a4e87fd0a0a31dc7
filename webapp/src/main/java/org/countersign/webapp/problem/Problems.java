package org.countersign.webapp.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.privacy.PrivacyRefused;
import org.countersign.decisions.registry.ModelRefused;
import org.countersign.decisions.rulebook.RuleDeskRefused;
import org.countersign.ledger.db.Outage;
import org.countersign.processes.oversight.TaskProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, as a problem. Whatever nobody foresaw is told with an id that stands in the log too. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Map<Integer, String> CODES = Map.of(
            400, "BAD_REQUEST",
            401, "UNAUTHENTICATED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            409, "CONFLICT",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            422, "UNPROCESSABLE");

    private Problems() {}

    public static ProblemView of(int status, String code, String detail) {
        return new ProblemView("about:blank", title(status), status, detail, code, null, null);
    }

    /** A refusal of which nothing but its status is known. */
    public static ProblemView of(int status) {
        String detail =
                switch (status) {
                    case 401 -> "sign in first, with a name and a password that belong together";
                    case 404 -> "there is nothing at this address";
                    case 413 -> "the body is too large";
                    default -> title(status);
                };
        return of(status, CODES.getOrDefault(status, status < 500 ? "REFUSED" : "INTERNAL"), detail);
    }

    /** A body that can't be read. */
    public static Refused unreadable(JsonProcessingException e) {
        ProblemView problem = ofJson(e);
        return new Refused(problem.status(), problem.code(), problem.detail());
    }

    /** What a thrown exception tells the outside. */
    public static ProblemView of(Throwable thrown) {
        if (thrown instanceof Refused r) {
            return of(r.status(), r.code(), text(r));
        }
        if (thrown instanceof SignatureRefused r) {
            return of(r.code().status(), r.code().name(), text(r));
        }
        if (thrown instanceof RuleDeskRefused r) {
            return ofRules(r);
        }
        if (thrown instanceof ModelRefused r) {
            return of(r.code().status(), r.code().name(), text(r));
        }
        if (thrown instanceof PrivacyRefused r) {
            return of(r.code().status(), r.code().name(), text(r));
        }
        if (thrown instanceof TaskProblem p) {
            return of(
                    p.code() == TaskProblem.Code.NO_SUCH_TASK ? 404 : 409,
                    p.code().name(),
                    text(p));
        }
        if (thrown instanceof JsonProcessingException e) {
            return ofJson(e);
        }
        if (thrown instanceof WebApplicationException e) {
            return ofWeb(e);
        }
        if (thrown instanceof IllegalArgumentException e) {
            return of(400, "BAD_REQUEST", text(e));
        }
        if (Outage.caused(thrown)) {
            return ofOutage(thrown);
        }
        Throwable cause = thrown.getCause();
        return cause != null && isWrapper(thrown) ? of(cause) : ofBug(thrown);
    }

    private static ProblemView ofRules(RuleDeskRefused refused) {
        ProblemView problem = of(refused.code().status(), refused.code().name(), text(refused));
        List<ProblemView.Line> lines = refused.findings().stream()
                .map(f -> new ProblemView.Line(
                        f.kind(), "/" + f.file() + "/" + f.line() + "/" + f.column(), f.message(), null, false))
                .toList();
        return lines.isEmpty()
                ? problem
                : new ProblemView(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        problem.code(),
                        lines,
                        null);
    }

    /** What a value's constructor said comes wrapped by the JSON mapper, by the container, or both. */
    private static boolean isWrapper(Throwable thrown) {
        String name = thrown.getClass().getName();
        return Stream.of("org.jboss.resteasy.", "jakarta.transaction.", "jakarta.ejb.")
                .anyMatch(name::startsWith);
    }

    private static ProblemView ofJson(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException wrong) {
            return of(400, "BAD_REQUEST", text(wrong));
        }
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        if (e instanceof JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
                    .collect(Collectors.joining("/", "/", ""));
            String what = path.equals("/")
                    ? "the body is empty or is something else than was asked for"
                    : path + ": has a value that does not belong here";
            return of(400, "BAD_REQUEST", what + where);
        }
        return of(400, "MALFORMED_JSON", "the body is no JSON: " + e.getOriginalMessage() + where);
    }

    private static ProblemView ofWeb(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (e instanceof NotFoundException && e.getCause() != null) {
            return of(400, "BAD_PARAMETER", "a parameter has a value of the wrong kind");
        }
        return status >= 500 ? ofBug(e) : of(status);
    }

    /** No bug, and while it lasts every request meets it: a line, and no more. */
    private static ProblemView ofOutage(Throwable thrown) {
        LOG.warn("A request failed without the database: {}", thrown.getMessage());
        return of(503, "UNAVAILABLE", "the database does not answer just now; ask again in a few seconds");
    }

    private static ProblemView ofBug(Throwable bug) {
        String id = UUID.randomUUID().toString();
        LOG.error("A request failed, {}", id, bug);
        return of(500, "INTERNAL", "something went wrong here; the log knows it as " + id);
    }

    static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return status == 422 ? "Unprocessable Content" : known == null ? "Refused" : known.getReasonPhrase();
    }

    private static String text(Throwable t) {
        String message = t.getMessage();
        return message == null ? t.getClass().getSimpleName() : message;
    }
}
