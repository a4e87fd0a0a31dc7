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
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.processes.reorder.ForecastDoor;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is expected to be sold. */
@Path("forecasts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ForecastsResource {

    @Inject
    Forecasts forecasts;

    @Inject
    ForecastDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Path("{sku}")
    @Operation(summary = "What will be sold of a product in the coming weeks", operationId = "getForecast")
    @APIResponse(responseCode = "200", description = "The last forecast")
    public ForecastView get(@PathParam("sku") String sku) {
        return forecasts.find(sku).map(ForecastView::of).orElseThrow(() -> Refused.notFound("forecast", sku));
    }

    @POST
    @Path("run")
    @RolesAllowed({Roles.STEWARD, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Forecast the whole range now",
            description = "In the background; afterwards every product is asked about once more.",
            operationId = "runForecasts")
    @APIResponse(responseCode = "202", description = "It has begun")
    @APIResponse(responseCode = "409", description = "STILL_RUNNING: one is under way")
    public Response run() {
        if (!door.begin(Caller.of(caller).name())) {
            throw new Refused(409, "STILL_RUNNING", "forecasts: they are being made just now");
        }
        return Response.accepted().build();
    }
}
