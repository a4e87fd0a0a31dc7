package org.countersign.webapp.fulfilment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ProductsResource {

    @Inject
    Catalogue catalogue;

    @GET
    @Path("{sku}")
    @Operation(summary = "A product", operationId = "getProduct")
    @APIResponse(responseCode = "200", description = "The product")
    public ProductView get(@PathParam("sku") String sku) {
        return catalogue.find(sku).map(ProductView::of).orElseThrow(() -> Refused.notFound("product", sku));
    }
}
