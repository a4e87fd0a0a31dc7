package org.countersign.webapp.fulfilment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.ledger.fulfilment.Labels;
import org.countersign.ledger.fulfilment.OrderQuery;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where orders stand, and their labels. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class OrdersResource {

    private static final String PDF = "application/pdf";

    @Inject
    Orders orders;

    @Inject
    Labels labels;

    @Inject
    Returns returns;

    @GET
    @Operation(summary = "Orders, the newest first", operationId = "listOrders")
    @APIResponse(responseCode = "200", description = "One page")
    public OrderView.PageView list(
            @QueryParam("customer") String customer,
            @Parameter(example = "HELD") @QueryParam("state") String state,
            @Parameter(description = "the beginning of an order's id") @QueryParam("q") String q,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return OrderView.PageView.of(orders.list(new OrderQuery(
                Parameters.text(customer),
                state(Parameters.text(state)),
                Parameters.text(q),
                Parameters.text(cursor),
                Parameters.limit(limit))));
    }

    private static @Nullable OrderState state(@Nullable String name) {
        return name == null ? null : Parameters.word(OrderState.class, "state", name);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An order", operationId = "getOrder")
    @APIResponse(responseCode = "200", description = "The order")
    public OrderView get(@PathParam("id") String id) {
        return orders.find(id).map(OrderView::of).orElseThrow(() -> Refused.notFound("order", id));
    }

    @GET
    @Path("{id}/returns")
    @Operation(summary = "What came back from an order, the oldest first", operationId = "listReturns")
    @APIResponse(responseCode = "200", description = "All of them")
    public List<ReturnView> returns(@PathParam("id") String id) {
        if (orders.find(id).isEmpty()) {
            throw Refused.notFound("order", id);
        }
        return returns.ofOrder(id).stream().map(ReturnView::of).toList();
    }

    /** Carriers' systems fetch it with the credentials of an event source. */
    @GET
    @Path("{id}/label")
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
    @Operation(summary = "An order's shipping label, A6", operationId = "getLabel")
    @APIResponse(
            responseCode = "200",
            description = "The label",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response label(@PathParam("id") String id) {
        byte[] pdf = labels.find(id).orElseThrow(() -> Refused.notFound("label", id));
        return Response.ok(pdf, PDF)
                .header("Content-Disposition", "inline; filename=\"label.pdf\"")
                .build();
    }
}
