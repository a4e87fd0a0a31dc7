package org.countersign.webapp.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.countersign.decisions.desk.ProductTimeline;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One timeline across prices, reorders, campaigns and stock. */
@Path("products/{sku}/timeline")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ProductTimelineResource {

    @Inject
    ProductTimeline timeline;

    @GET
    @Operation(
            summary = "What happened to a product, with the event that led to each of it",
            operationId = "getProductTimeline")
    @APIResponse(responseCode = "200", description = "The last 200, empty for a product that nobody knows")
    public ProductTimelineView get(@PathParam("sku") String sku) {
        return ProductTimelineView.of(timeline.of(sku));
    }
}
