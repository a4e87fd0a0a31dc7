package org.countersign.webapp.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events out that could not be sent: look why, and have them sent once the reason is gone. */
@Path("outbox/set-aside")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class SetAsideResource {

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideResource.class);

    @Inject
    Outbox outbox;

    @Inject
    Blindfold blindfold;

    @GET
    @Operation(summary = "Events out that could not be sent, the latest first", operationId = "listSetAside")
    @APIResponse(responseCode = "200", description = "One page")
    public SetAsideView.PageView list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context SecurityContext caller) {
        return SetAsideView.PageView.of(blindfold.setAside(
                outbox.listSetAside(Parameters.text(cursor), Parameters.limit(limit)),
                Caller.of(caller).name()));
    }

    @POST
    @Path("{id}/resend")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Give it back to the relay", operationId = "resendSetAside")
    @APIResponse(responseCode = "204", description = "It waits to be sent again; if it can't be, it comes back here")
    @APIResponse(responseCode = "404", description = "Nothing was ever said under this id")
    @APIResponse(responseCode = "409", description = "It is not set aside: it was sent, or it waits already")
    public void resend(@PathParam("id") String id, @Context SecurityContext caller) {
        if (outbox.putBack(id)) {
            LOG.info(
                    "{} goes to the relay again, by {}",
                    id,
                    caller.getUserPrincipal().getName());
        } else if (outbox.has(id)) {
            throw new Refused(409, "NOT_SET_ASIDE", "event " + id + " is not set aside: it was sent, or it waits");
        } else {
            throw Refused.notFound("event", id);
        }
    }
}
