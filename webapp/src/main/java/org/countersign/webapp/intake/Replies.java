package org.countersign.webapp.intake;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.webapp.problem.ProblemView;
import org.countersign.webapp.problem.ProblemView.ReplyView;
import org.countersign.webapp.problem.Problems;

/** A reply as HTTP says it. */
final class Replies {

    private static final Set<String> UNREADABLE = Set.of("MALFORMED_JSON", "NOT_A_CLOUDEVENT");
    private static final Set<String> CONFLICTS = Set.of("DUPLICATE_KEY_CONFLICT", "ORDER_EXISTS", "ALREADY_DISPATCHED");

    private Replies() {}

    static Response http(Reply reply) {
        int status = status(reply);
        return status < 300
                ? Response.status(status)
                        .type(MediaType.APPLICATION_JSON)
                        .entity(ReplyView.of(reply))
                        .build()
                : Response.status(status)
                        .type(Problems.MEDIA_TYPE)
                        .entity(problem(reply, status))
                        .build();
    }

    /** 200 when it was taken (now, before, or to be handled later), else why not. */
    static int status(Reply reply) {
        if (!reply.status().equals(Reply.REJECTED)) {
            return 200;
        }
        Set<String> codes = reply.problems().stream().map(Problem::code).collect(Collectors.toSet());
        if (codes.contains("TOO_LARGE")) {
            return 413;
        }
        if (codes.stream().anyMatch(UNREADABLE::contains)) {
            return 400;
        }
        return codes.stream().anyMatch(CONFLICTS::contains) ? 409 : 422;
    }

    private static ProblemView problem(Reply reply, int status) {
        String code = reply.problems().isEmpty()
                ? "REJECTED"
                : reply.problems().get(0).code();
        String detail = reply.problems().stream().map(Replies::words).collect(Collectors.joining("; "));
        ProblemView plain = Problems.of(status, code, detail.isEmpty() ? "the event was rejected" : detail);
        return new ProblemView(
                plain.type(),
                plain.title(),
                status,
                plain.detail(),
                code,
                reply.problems().stream().map(ProblemView.Line::of).toList(),
                ReplyView.of(reply));
    }

    private static String words(Problem p) {
        String where = p.path().isEmpty() ? p.code() : p.code() + " at " + p.path();
        String expected = p.expected() == null ? "" : ", expected " + p.expected();
        return where + expected + (p.got() == null ? "" : ", got " + p.got());
    }
}
