package org.countersign.webapp.fulfilment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stock. */
@Path("stock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class StockResource {

    @Inject
    Stock stock;

    @GET
    @Path("{sku}")
    @Operation(summary = "What lies on the shelf of a product", operationId = "getStock")
    @APIResponse(responseCode = "200", description = "The stock level")
    public StockView get(@PathParam("sku") String sku) {
        return stock.find(sku).map(StockView::of).orElseThrow(() -> Refused.notFound("stock", sku));
    }
}
