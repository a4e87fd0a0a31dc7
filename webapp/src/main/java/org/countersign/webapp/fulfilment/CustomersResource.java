package org.countersign.webapp.fulfilment;

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
import jakarta.ws.rs.core.SecurityContext;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.fulfilment.CustomerLists;
import org.countersign.ledger.fulfilment.CustomerLists.Whose;
import org.countersign.ledger.fulfilment.CustomerRecord.Score;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.processes.records.MatchingDoor;
import org.countersign.webapp.decision.DecisionPageView;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customers of the shop: whoever it told us of, whoever ordered, and whoever its past knows. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class CustomersResource {

    private static final String PAGE = "20";

    @Inject
    CustomerRecords records;

    @Inject
    CustomerLists lists;

    @Inject
    MatchingDoor matching;

    @Inject
    Blindfold blindfold;

    @Context
    SecurityContext caller;

    @GET
    @Operation(summary = "Customers by their id", operationId = "listCustomers")
    @APIResponse(responseCode = "200", description = "One page")
    public CustomerPageView list(
            @Parameter(description = "the beginning of an id, a name or an e-mail address") @QueryParam("q") String q,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return CustomerPageView.of(records.list(Parameters.text(q), Parameters.text(cursor), Parameters.limit(limit)));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A customer: each value with who said it and what others say instead",
            operationId = "getCustomer")
    @APIResponse(responseCode = "200", description = "The customer")
    public CustomerView get(@PathParam("id") String id) {
        String reader = Caller.of(caller).name();
        return records.find(id)
                .map(c -> CustomerView.of(c, blindfold.over(c.scores().stream().map(Score::decisionId), reader)))
                .orElseThrow(() -> Refused.notFound("customer", id));
    }

    @POST
    @Path("{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Take this id out of the customer's record again",
            description = "It is never joined with any of the other ids again without a person's word.",
            operationId = "splitCustomer")
    @APIResponse(responseCode = "200", description = "The customer of this id alone")
    @APIResponse(responseCode = "409", description = "NOT_JOINED: no other id means this customer")
    public CustomerView split(@PathParam("id") String id, @RequestBody(required = true) SplitView wanted) {
        String why = wanted.reason("customer");
        if (whose(id).ids().size() < 2) {
            throw new Refused(409, "NOT_JOINED", "customer: " + id + " is joined with no other");
        }
        matching.split(RecordKind.CUSTOMER, id, Caller.of(caller).name(), why);
        return get(id);
    }

    @GET
    @Path("{id}/orders")
    @Operation(summary = "A customer's orders, the newest first", operationId = "listCustomerOrders")
    @APIResponse(responseCode = "200", description = "One page, imported orders and those of a guest among them")
    public CustomerListView.OrdersView orders(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(PAGE) int limit) {
        return CustomerListView.OrdersView.of(
                lists.orders(whose(id), Parameters.text(cursor), Parameters.limit(limit)));
    }

    @GET
    @Path("{id}/events")
    @Operation(
            summary = "What was told of a customer and the orders, the newest first",
            operationId = "listCustomerEvents")
    @APIResponse(responseCode = "200", description = "One page")
    public CustomerListView.EventsView events(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(PAGE) int limit) {
        return CustomerListView.EventsView.of(
                lists.events(whose(id), Parameters.text(cursor), Parameters.limit(limit)));
    }

    @GET
    @Path("{id}/returns")
    @Operation(summary = "What came back from a customer, the newest first", operationId = "listCustomerReturns")
    @APIResponse(responseCode = "200", description = "One page")
    public CustomerListView.ReturnsView returns(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(PAGE) int limit) {
        return CustomerListView.ReturnsView.of(
                lists.returns(whose(id), Parameters.text(cursor), Parameters.limit(limit)));
    }

    @GET
    @Path("{id}/decisions")
    @Operation(
            summary = "What was decided about a customer's orders, the newest first",
            operationId = "listCustomerDecisions")
    @APIResponse(responseCode = "200", description = "One page")
    public DecisionPageView decisions(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(PAGE) int limit) {
        return DecisionPageView.of(blindfold.page(
                lists.decisions(whose(id), Parameters.text(cursor), Parameters.limit(limit)),
                Caller.of(caller).name()));
    }

    private Whose whose(String id) {
        return records.whose(id).orElseThrow(() -> Refused.notFound("customer", id));
    }
}
