package org.countersign.webapp.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every request to have somebody forgotten, for whoever has to show that it was done. */
@Path("erasures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ErasuresResource {

    @Inject
    Erasures erasures;

    @GET
    @Operation(summary = "Erasures, the newest first", operationId = "listErasures")
    @APIResponse(responseCode = "200", description = "One page")
    public ErasureView.PageView list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        return ErasureView.PageView.of(erasures.list(Parameters.text(cursor), Parameters.limit(limit)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an erasure is", operationId = "getErasure")
    @APIResponse(responseCode = "200", description = "The erasure")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such erasure")
    public ErasureView get(@PathParam("id") String id) {
        return erasures.find(id).map(ErasureView::of).orElseThrow(() -> Refused.notFound("erasure", id));
    }
}
