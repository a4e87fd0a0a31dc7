package org.countersign.webapp.fulfilment;

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
import jakarta.ws.rs.core.SecurityContext;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.fulfilment.ProductRecord;
import org.countersign.ledger.fulfilment.ProductRecords;
import org.countersign.processes.records.MatchingDoor;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ProductsResource {

    @Inject
    ProductRecords records;

    @Inject
    MatchingDoor matching;

    @Context
    SecurityContext caller;

    @GET
    @Path("{sku}")
    @Operation(summary = "A product, by any of its codes", operationId = "getProduct")
    @APIResponse(responseCode = "200", description = "The product")
    public ProductView get(@PathParam("sku") String sku) {
        return ProductView.of(record(sku));
    }

    @POST
    @Path("{sku}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Take this code out of the product's record again",
            description = "It is never joined with any of the other codes again without a person's word.",
            operationId = "splitProduct")
    @APIResponse(responseCode = "200", description = "The product of this code alone")
    @APIResponse(responseCode = "409", description = "NOT_JOINED: no other code means this product")
    public ProductView split(@PathParam("sku") String sku, @RequestBody(required = true) SplitView wanted) {
        String why = wanted.reason("product");
        if (record(sku).skus().size() < 2) {
            throw new Refused(409, "NOT_JOINED", "product: " + sku + " is joined with no other");
        }
        matching.split(RecordKind.PRODUCT, sku, Caller.of(caller).name(), why);
        return get(sku);
    }

    private ProductRecord record(String sku) {
        return records.find(sku).orElseThrow(() -> Refused.notFound("product", sku));
    }
}
