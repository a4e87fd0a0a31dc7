package org.countersign.webapp.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The last stop of every exception on its way out. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** As long as a database usually needs to come back. */
    private static final int RETRY_SECONDS = 5;

    @Override
    public Response toResponse(Throwable thrown) {
        ProblemView problem = Problems.of(thrown);
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problems.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (thrown instanceof WebApplicationException e) {
            Object allow = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allow != null) {
                response.header(HttpHeaders.ALLOW, allow);
            }
        }
        return response.build();
    }
}
