package org.countersign.webapp.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.countersign.domain.event.Reply;
import org.countersign.ledger.messaging.DeadLetter;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.processes.intake.Incoming;
import org.countersign.processes.intake.PostDoor;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.ProblemView.ReplyView;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that could not be taken: look why, repair them, send them again. */
@Path("dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class DeadLettersResource {

    @Inject
    DeadLetters letters;

    @Inject
    PostDoor door;

    @GET
    @Operation(summary = "Dead letters, the newest first", operationId = "listDeadLetters")
    @APIResponse(responseCode = "200", description = "One page")
    public DeadLetterView.PageView list(
            @Parameter(description = "open, resent or closed") @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return DeadLetterView.PageView.of(
                letters.list(Parameters.text(state), Parameters.text(cursor), Parameters.limit(limit)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A dead letter", operationId = "getDeadLetter")
    @APIResponse(responseCode = "200", description = "The letter")
    public DeadLetterView get(@PathParam("id") String id) {
        return DeadLetterView.of(letter(id));
    }

    @POST
    @Path("{id}/resend")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.ADMIN})
    @Consumes({MediaType.APPLICATION_JSON, "application/cloudevents+json", MediaType.WILDCARD})
    @Operation(summary = "Send it again, repaired if there is a body", operationId = "resendDeadLetter")
    @APIResponse(
            responseCode = "200",
            description = "Taken this time",
            content = @Content(schema = @Schema(implementation = ReplyView.class)))
    @APIResponse(responseCode = "409", description = "It was sent again before, or its key is taken")
    @APIResponse(responseCode = "422", description = "Still wrong")
    public Response resend(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) String repaired,
            @Context SecurityContext caller) {
        DeadLetter letter = letter(id);
        if (!letter.state().equals(DeadLetter.OPEN)) {
            throw new Refused(409, "ALREADY_RESENT", "dead letter " + id + " is " + letter.state() + " already");
        }
        String who = caller.getUserPrincipal().getName();
        Incoming incoming = repaired == null || repaired.isBlank()
                ? new Incoming(letter.headers(), letter.body(), who)
                : new Incoming(Map.of(), repaired, who);
        Reply reply = door.one(incoming);
        if (!reply.status().equals(Reply.REJECTED)) {
            letters.markResent(id);
        }
        return Replies.http(reply);
    }

    private DeadLetter letter(String id) {
        return letters.find(id).orElseThrow(() -> Refused.notFound("dead letter", id));
    }
}
