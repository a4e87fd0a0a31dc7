package org.countersign.webapp.pricing;

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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.decisions.pricing.PriceBooks;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.domain.pricing.Offer;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceQuery;
import org.countersign.processes.pricing.PricingDoor;
import org.countersign.webapp.pricing.PriceView.CompetitorView;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a product's price is, was and would become. */
@Path("prices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PricesResource {

    private static final int SHOWN = 10;
    private static final int POINTS = 200;

    @Inject
    PriceBooks books;

    @Inject
    PriceLooks looks;

    @Inject
    Offers offers;

    @Inject
    PriceHistory history;

    @Inject
    PriceChanges changes;

    @Inject
    PricingDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Path("{sku}")
    @Operation(
            summary = "A product's price, what competitors ask, and what would become of it now",
            description = "Judged from what is on record now, by the same rules and guards that change prices; nothing"
                    + " is decided or changed by asking.",
            operationId = "getPrice")
    @APIResponse(responseCode = "200", description = "The answer, also for a product that nobody knows")
    public PriceView get(@PathParam("sku") String sku) {
        List<PricePoint> points = history.of(sku, POINTS);
        return PriceView.of(
                sku,
                looks.of(sku, sku),
                books.missing(sku).orElse("what a price needs has just been told: ask again"),
                competitors(sku, points),
                points,
                changes.list(new PriceQuery(sku, null, null, SHOWN)).items());
    }

    private List<CompetitorView> competitors(String sku, List<PricePoint> points) {
        Set<String> counting = points.stream()
                .limit(1)
                .flatMap(point -> books.counting(sku, point.currency()).stream())
                .map(Offer::competitor)
                .collect(Collectors.toSet());
        return offers.of(sku).stream().map(o -> CompetitorView.of(o, counting)).toList();
    }

    @POST
    @Path("run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Look at every product's price now", operationId = "runPrices")
    @APIResponse(responseCode = "202", description = "The round has begun; it goes on by itself")
    public Response run() {
        door.all(Caller.of(caller).name());
        return Response.accepted().build();
    }
}
