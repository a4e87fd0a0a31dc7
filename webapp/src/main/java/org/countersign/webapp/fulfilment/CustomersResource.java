package org.countersign.webapp.fulfilment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.countersign.ledger.fulfilment.Customer;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.OrderQuery;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customers of the shop. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class CustomersResource {

    private static final int NEWEST = 20;

    @Inject
    Customers customers;

    @Inject
    Orders orders;

    @GET
    @Path("{id}")
    @Operation(summary = "A customer", operationId = "getCustomer")
    @APIResponse(responseCode = "200", description = "The customer, with the newest orders")
    public CustomerView get(@PathParam("id") String id) {
        Customer customer = customers.find(id).orElseThrow(() -> Refused.notFound("customer", id));
        OrderQuery newest = new OrderQuery(id, null, null, null, NEWEST);
        return CustomerView.of(
                customer,
                orders.list(newest).items().stream().map(OrderView::of).toList());
    }
}
