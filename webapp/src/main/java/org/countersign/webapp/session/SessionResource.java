package org.countersign.webapp.session;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Csrf;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in and out of the console. Programs use HTTP Basic and need none of this. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "session")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class SessionResource {

    @Context
    HttpServletRequest http;

    @GET
    @RolesAllowed({
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.RULE_AUTHOR,
        Roles.RULE_REVIEWER,
        Roles.STEWARD,
        Roles.EVENT_SOURCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(summary = "Who am I?", operationId = "getSession")
    @APIResponse(responseCode = "200", description = "The signed-in user")
    public SessionView get() {
        HttpSession session = http.getSession(false);
        return view(session == null ? "" : Csrf.token(session));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(summary = "Sign in; answers with a session cookie", operationId = "signIn")
    @APIResponse(responseCode = "200", description = "The signed-in user")
    @APIResponse(responseCode = "401", description = "Wrong name or password")
    public SessionView signIn(LoginView login) {
        if (login.user() == null || login.password() == null) {
            throw new Refused(400, "BAD_REQUEST", "user and password: both are needed");
        }
        HttpSession before = http.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = http.getSession(true);
        try {
            http.login(login.user(), login.password());
        } catch (ServletException e) {
            session.invalidate();
            throw new Refused(401, "WRONG_PASSWORD", "this name and password don't belong together");
        }
        http.changeSessionId();
        return view(Csrf.token(session));
    }

    @DELETE
    @PermitAll
    @SecurityRequirementsSet
    @Operation(summary = "Sign out", operationId = "signOut")
    @APIResponse(responseCode = "204", description = "Nobody is signed in any more")
    public void signOut() throws ServletException {
        HttpSession session = http.getSession(false);
        http.logout();
        if (session != null) {
            session.invalidate();
        }
    }

    private SessionView view(String csrf) {
        return new SessionView(http.getUserPrincipal().getName(), List.copyOf(Roles.of(http::isUserInRole)), csrf);
    }
}
