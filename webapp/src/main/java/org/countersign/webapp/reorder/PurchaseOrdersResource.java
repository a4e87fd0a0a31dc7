package org.countersign.webapp.reorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
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
import java.util.List;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.PurchaseQuery;
import org.countersign.processes.reorder.PurchaseDocument;
import org.countersign.processes.reorder.ReorderDoor;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.problem.Wanted;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the shop ordered of its suppliers, as data and on paper. */
@Path("purchase-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PurchaseOrdersResource {

    private static final String PDF = "application/pdf";
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseOrdersResource.class);

    @Inject
    PurchaseOrders orders;

    @Inject
    PurchaseDocument document;

    @Inject
    ReorderDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Operation(summary = "Orders at suppliers, the newest first", operationId = "listPurchaseOrders")
    @APIResponse(responseCode = "200", description = "One page")
    public PurchaseOrderView.PageView list(
            @QueryParam("supplier") String supplier,
            @Parameter(description = "orders with this product") @QueryParam("sku") String sku,
            @Parameter(example = "SENT") @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return PurchaseOrderView.PageView.of(orders.list(new PurchaseQuery(
                Parameters.text(supplier),
                Parameters.text(sku),
                state(Parameters.text(state)),
                Parameters.text(cursor),
                Parameters.limit(limit))));
    }

    private static @Nullable PurchaseState state(@Nullable String name) {
        return name == null ? null : Parameters.word(PurchaseState.class, "state", name);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An order at a supplier", operationId = "getPurchaseOrder")
    @APIResponse(responseCode = "200", description = "The order")
    public PurchaseOrderView get(@PathParam("id") String id) {
        return PurchaseOrderView.of(find(id));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Take an order back",
            description = "The supplier is told when it was sent already. What has come stays, and what comes later is"
                    + " counted.",
            operationId = "cancelPurchaseOrder")
    @APIResponse(responseCode = "200", description = "The order as it is now")
    @APIResponse(responseCode = "409", description = "ALREADY_CLOSED: nothing of it is awaited any more")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED: say why")
    public PurchaseOrderView cancel(@PathParam("id") String id, PurchaseOrderView.@Nullable CancelView request) {
        find(id);
        String reason = Wanted.reason(request == null ? null : request.reason());
        if (!door.cancel(id, Caller.of(caller).name(), reason)) {
            throw new Refused(409, "ALREADY_CLOSED", "purchase order: " + id + " is closed already");
        }
        return PurchaseOrderView.of(find(id));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Take several orders back",
            description = "Each by itself: one that can't be taken back says why, and the others are taken back all the"
                    + " same.",
            operationId = "cancelPurchaseOrders")
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED: say why")
    public CancelledView cancelAll(@RequestBody(required = true) CancelledView.WantedView wanted) {
        List<String> ids = Wanted.several("ids", wanted.ids());
        String why = Wanted.reason(wanted.reason());
        String who = Caller.of(caller).name();
        return new CancelledView(ids.stream().map(id -> cancelled(id, who, why)).toList());
    }

    private CancelledView.OneView cancelled(String id, String who, String why) {
        if (orders.find(id).isEmpty()) {
            return CancelledView.OneView.not(id, "there is no such order");
        }
        try {
            return door.cancel(id, who, why)
                    ? CancelledView.OneView.done(id)
                    : CancelledView.OneView.not(id, "it is closed already");
        } catch (EJBException e) { // its transaction alone was undone; the others are tried all the same
            LOG.warn("{} was not taken back", id, e);
            return CancelledView.OneView.not(id, "something went wrong here; it is as it was");
        }
    }

    /** Systems that pass orders on to suppliers fetch it with the credentials of an event source. */
    @GET
    @Path("{id}/document")
    @Produces(PDF)
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
    @Operation(summary = "The order on paper, A4", operationId = "getPurchaseOrderDocument")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response document(@PathParam("id") String id) {
        return Response.ok(document.print(find(id)), PDF)
                .header("Content-Disposition", "inline; filename=\"order.pdf\"")
                .build();
    }

    private PurchaseOrder find(String id) {
        return orders.find(id).orElseThrow(() -> Refused.notFound("purchase order", id));
    }
}
