package org.countersign.webapp.process;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.countersign.processes.runtime.ProcessRuntime;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Processes: what runs, how it is drawn, where it stands. */
@Path("processes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "processes")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ProcessesResource {

    @Inject
    ProcessRuntime runtime;

    @GET
    @Operation(summary = "Every process", operationId = "listProcesses")
    @APIResponse(responseCode = "200", description = "The processes")
    public List<ProcessView> list() {
        return runtime.list().stream().map(ProcessView::of).toList();
    }

    @GET
    @Path("{key}/diagram")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "The process as BPMN 2.0 XML", operationId = "getDiagram")
    @APIResponse(responseCode = "200", description = "The diagram")
    public String diagram(@PathParam("key") String key) {
        return runtime.diagram(key).orElseThrow(() -> Refused.notFound("process", key));
    }

    @GET
    @Path("{key}/tokens")
    @Operation(summary = "Where its instances wait just now", operationId = "getTokens")
    @APIResponse(responseCode = "200", description = "The tokens")
    public List<ProcessView.TokenView> tokens(
            @PathParam("key") String key,
            @Parameter(description = "one instance's business key, such as an order's id") @QueryParam("subject")
                    String subject) {
        if (runtime.diagram(key).isEmpty()) {
            throw Refused.notFound("process", key);
        }
        return runtime.tokens(key, Parameters.text(subject)).stream()
                .map(ProcessView.TokenView::of)
                .toList();
    }
}
