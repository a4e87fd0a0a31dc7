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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.domain.event.EventKey;
import org.countersign.ledger.messaging.EventQuery;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.processes.intake.Incoming;
import org.countersign.processes.intake.PostDoor;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.ProblemView;
import org.countersign.webapp.problem.ProblemView.ReplyView;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shop's events, posted over HTTP; the same as over JMS. */
@Path("events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class EventsResource {

    private static final String EXAMPLE =
            "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/shop/webshop\",\"type\":\"order.cancelled.v1\","
                    + "\"subject\":\"536365\",\"data\":{\"orderId\":\"536365\",\"cancelledAt\":\"2026-11-23T10:00:00Z\"}}";

    @Inject
    PostDoor door;

    @Inject
    Inbox inbox;

    @Inject
    Blindfold blindfold;

    @POST
    @RolesAllowed({Roles.EVENT_SOURCE, Roles.ADMIN})
    @Consumes({MediaType.APPLICATION_JSON, "application/cloudevents+json", "application/cloudevents-batch+json"})
    @Operation(
            summary = "Post one CloudEvent, or an array of them",
            description = "The same event again gets the same reply and has no second effect. A malformed event is"
                    + " rejected in the same words however often it comes, and may come corrected under its key."
                    + " Binary mode (headers ce-id, ce-source, ce-type, ...) is understood too.",
            operationId = "postEvents")
    @APIResponse(
            responseCode = "200",
            description = "Taken: processed, duplicate, or waiting. For an array, an item for each event.",
            content = @Content(schema = @Schema(oneOf = {ReplyView.class, BatchItemView[].class})))
    @APIResponse(
            responseCode = "409",
            description = "DUPLICATE_KEY_CONFLICT: another event came under this key; ORDER_EXISTS",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Rejected, with a problem for each thing that is wrong",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public Response post(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Object.class),
                                            examples = @ExampleObject(name = "cancelled", value = EXAMPLE)))
                    String body,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        Incoming incoming =
                new Incoming(known(headers), body, caller.getUserPrincipal().getName());
        if (body.stripLeading().startsWith("[")) {
            return Response.ok(
                            door.many(incoming).stream().map(BatchItemView::of).toArray(BatchItemView[]::new))
                    .build();
        }
        return Replies.http(door.one(incoming));
    }

    /** The headers that describe an event; the others are nobody's business further in. */
    private static Map<String, String> known(HttpHeaders headers) {
        Map<String, String> known = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("ce-") || lower.equals("content-type")) {
                known.put(lower, values.get(0));
            }
        });
        return known;
    }

    @GET
    @Operation(summary = "Events, the newest first", operationId = "listEvents")
    @APIResponse(responseCode = "200", description = "One page")
    public EventPageView list(
            @Parameter(description = "processed, rejected, waiting or expired") @QueryParam("status") String status,
            @Parameter(example = "order.placed.v1") @QueryParam("type") String type,
            @QueryParam("subject") String subject,
            @Parameter(description = "the beginning of an event's id or subject") @QueryParam("q") String q,
            @Parameter(description = "RFC 3339") @QueryParam("from") String from,
            @Parameter(description = "RFC 3339") @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context SecurityContext caller) {
        EventQuery query = new EventQuery(
                Parameters.text(status),
                Parameters.text(type),
                Parameters.text(subject),
                Parameters.text(q),
                Parameters.instant("from", from),
                Parameters.instant("to", to),
                Parameters.text(cursor),
                Parameters.limit(limit));
        return EventPageView.of(blindfold.stories(inbox.search(query), reader(caller)), inbox.counts());
    }

    @GET
    @Path("{source: .+}/{id}")
    @RolesAllowed({
        Roles.EVENT_SOURCE,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.RULE_AUTHOR,
        Roles.RULE_REVIEWER,
        Roles.STEWARD,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(summary = "What happened to my event?", operationId = "getEvent")
    @APIResponse(responseCode = "200", description = "Its story")
    public EventView get(
            @Parameter(description = "URL-encoded") @PathParam("source") String source,
            @PathParam("id") String id,
            @Context SecurityContext caller) {
        return inbox.find(new EventKey(source, id))
                .map(story -> EventView.of(blindfold.story(story, reader(caller))))
                .orElseThrow(() -> Refused.notFound("event", source + " " + id));
    }

    private static String reader(SecurityContext caller) {
        return Caller.of(caller).name();
    }
}
