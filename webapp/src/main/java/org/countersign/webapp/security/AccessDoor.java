package org.countersign.webapp.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.countersign.webapp.problem.ProblemView;
import org.countersign.webapp.problem.Problems;

/**
 * Every call of the API passes here: who calls, may they, and did they mean to. A method without a word about roles is
 * for everybody who works here; programs that only send events may do what names their role.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class AccessDoor implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean changes = Csrf.changes(request.getMethod());
        if (changes && Csrf.isFromElsewhere(http.getHeader("Origin"), http.getHeader(HttpHeaders.HOST))) {
            refuse(request, Problems.of(403, "CSRF", "another site sent this"));
        } else if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            checkCaller(request, changes);
        }
    }

    private void checkCaller(ContainerRequestContext request, boolean changes) {
        if (http.getUserPrincipal() == null) {
            refuse(request, Problems.of(401, "UNAUTHENTICATED", "sign in first"));
        } else if (allowed().stream().noneMatch(http::isUserInRole)) {
            String roles = String.join(" or ", allowed());
            refuse(request, Problems.of(403, "FORBIDDEN", "this needs the role " + roles));
        } else if (changes && http.getHeader(HttpHeaders.AUTHORIZATION) == null && !Csrf.hasToken(http)) {
            String header = Csrf.HEADER;
            refuse(request, Problems.of(403, "CSRF", "the header " + header + " must carry the session's token"));
        }
    }

    private List<String> allowed() {
        RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (roles == null) {
            roles = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        return roles == null ? Roles.READERS : Arrays.asList(roles.value());
    }

    private void refuse(ContainerRequestContext request, ProblemView problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problems.MEDIA_TYPE).entity(problem);
        boolean browser = http.getHeader("X-Requested-With") != null;
        if (problem.status() == 401 && !browser) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Countersign\", charset=\"UTF-8\"");
        }
        request.abortWith(response.build());
    }
}
