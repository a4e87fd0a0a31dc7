package org.countersign.webapp.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.countersign.ledger.oversight.Unwind;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.processes.oversight.Unwinding;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was to be taken back of what rules did, and what became of it. */
@Path("unwinds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oversight")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class UnwindsResource {

    private static final int NEWEST = 100;

    @Inject
    Unwinds unwinds;

    @Inject
    Unwinding unwinding;

    @GET
    @Operation(summary = "What was to be taken back, the newest first", operationId = "listUnwinds")
    @APIResponse(responseCode = "200", description = "The newest hundred, without what each is about")
    public List<UnwindView> list() {
        return unwinds.list(NEWEST).stream()
                .map(one -> UnwindView.of(one, List.of(), unwinding::isReversible))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of them, with everything it is about", operationId = "getUnwind")
    @APIResponse(responseCode = "200", description = "The unwinding")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public UnwindView get(@PathParam("id") String id) {
        Unwind unwind = unwinds.find(id).orElseThrow(() -> Refused.notFound("unwind", id));
        return UnwindView.of(unwind, unwinds.traces(id), unwinding::isReversible);
    }
}
