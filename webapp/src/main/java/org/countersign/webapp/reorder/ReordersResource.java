package org.countersign.webapp.reorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.countersign.decisions.reorder.ReorderBooks;
import org.countersign.decisions.reorder.ReorderPreview;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.PurchaseQuery;
import org.countersign.processes.reorder.ReorderDoor;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why nothing is ordered of a product, or why so many; and asking by hand. */
@Path("reorders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ReordersResource {

    private static final int SHOWN = 10;

    @Inject
    ReorderPreview preview;

    @Inject
    ReorderBooks books;

    @Inject
    PurchaseOrders orders;

    @Inject
    DecisionLedger decisions;

    @Inject
    ReorderDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Path("{sku}")
    @Operation(
            summary = "Why nothing is ordered of a product, or why so many",
            description = "Counted from what is on record now, by the same rules and the same count that order; nothing"
                    + " is decided or ordered by asking.",
            operationId = "getReorder")
    @APIResponse(responseCode = "200", description = "The answer, also for a product that nobody knows")
    public ReorderView get(@PathParam("sku") String sku) {
        return ReorderView.of(
                sku,
                preview.of(sku),
                books.missing(sku).orElse("what an order needs has just been told: ask again"),
                orders.list(new PurchaseQuery(null, sku, null, null, SHOWN)).items(),
                past(sku));
    }

    private List<DecisionSummary> past(String sku) {
        List<DecisionSummary> all = new ArrayList<>(decisions.ofSubject(sku).stream()
                .filter(d -> d.ruleset().equals(ReorderPreview.POLICY))
                .toList());
        Collections.reverse(all);
        return all.stream().limit(SHOWN).toList();
    }

    @POST
    @Path("run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Ask about every product now",
            description = "What was ordered today is not ordered again.",
            operationId = "runReorders")
    @APIResponse(
            responseCode = "202",
            description = "The round; it goes on by itself",
            content = @Content(schema = @Schema(implementation = ReorderView.RoundView.class)))
    public Response run() {
        return Response.accepted(
                        ReorderView.RoundView.of(door.all(Caller.of(caller).name())))
                .build();
    }

    @POST
    @Path("{sku}/run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Ask about one product now", operationId = "runReorder")
    @APIResponse(responseCode = "200", description = "The orders that were made: none or one")
    public List<PurchaseOrderView> one(@PathParam("sku") String sku) {
        return door.one(sku).stream().map(PurchaseOrderView::of).toList();
    }
}
