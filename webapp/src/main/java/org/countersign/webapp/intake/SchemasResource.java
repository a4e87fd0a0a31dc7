package org.countersign.webapp.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.countersign.processes.intake.EventContract;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shapes of the events' data: what the doors check against. For everybody. */
@Path("schemas")
@RequestScoped
@Tag(name = "events")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class SchemasResource {

    @Inject
    EventContract contract;

    /** An event type and where its schema is. */
    @Schema(name = "SchemaLink")
    public record LinkView(
            @Schema(required = true, example = "order.placed.v1") String type,
            @Schema(required = true, example = "/api/v1/schemas/order.placed.v1") String href) {}

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every event type", operationId = "listSchemas")
    @APIResponse(responseCode = "200", description = "The types")
    public List<LinkView> list() {
        return contract.types().stream()
                .sorted()
                .map(t -> new LinkView(t, "/api/v1/schemas/" + t))
                .toList();
    }

    @GET
    @Path("{type}")
    @PermitAll
    @SecurityRequirementsSet
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "The JSON Schema of a type's data, with an example", operationId = "getSchema")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public JsonNode get(@PathParam("type") String type) {
        if (!contract.types().contains(type)) {
            throw Refused.notFound("schema", type);
        }
        JsonNode schema = contract.schema(type).deepCopy();
        JsonNode sample = contract.sample(type);
        if (schema instanceof ObjectNode object && !object.has("examples") && !sample.isMissingNode()) {
            object.putArray("examples").add(sample);
        }
        return schema;
    }
}
