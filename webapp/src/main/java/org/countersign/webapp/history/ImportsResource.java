package org.countersign.webapp.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.processes.history.HistoryImportDoor;
import org.countersign.processes.history.ImportStatus;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An existing shop's past: upload its export, watch it being read, look at what was set aside. */
@Path("history/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ImportsResource {

    private static final String CSV = "text/csv";

    @Inject
    HistoryImportDoor door;

    @POST
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN, Roles.OPERATOR, Roles.SUPERVISOR})
    @Consumes({CSV, "application/gzip", "application/x-gzip", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Upload an export, plain or gzip; it is read in the background", operationId = "startImport")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(schema = @Schema(implementation = ImportView.StartedView.class)))
    public Response start(
            @Parameter(
                            description = "online-retail or shopify; either may have the columns Carrier, Promised by,"
                                    + " Dispatched at, Delivered at and Parcel weight too")
                    @QueryParam("format")
                    @DefaultValue("")
                    String format,
            @Parameter(description = "what to call it, such as the file's name")
                    @QueryParam("name")
                    @DefaultValue("import")
                    String name,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream csv,
            @Context UriInfo here)
            throws IOException {
        String id = door.start(format, name, csv);
        URI status = here.getAbsolutePathBuilder().path(id).build();
        return Response.accepted(new ImportView.StartedView(id))
                .location(status)
                .build();
    }

    @GET
    @Operation(summary = "The imports since the server started, the newest first", operationId = "listImports")
    @APIResponse(responseCode = "200", description = "The imports")
    public List<ImportView> list() {
        return door.list().stream().map(ImportView::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is, and what it did", operationId = "getImport")
    @APIResponse(responseCode = "200", description = "The import")
    public ImportView get(@PathParam("id") String id) {
        return ImportView.of(status(id));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN, Roles.OPERATOR, Roles.SUPERVISOR})
    @Operation(summary = "Stop it; what was written stays", operationId = "cancelImport")
    @APIResponse(responseCode = "200", description = "The import")
    public ImportView cancel(@PathParam("id") String id) {
        status(id);
        door.cancel(id);
        return ImportView.of(status(id));
    }

    @GET
    @Path("{id}/quarantine")
    @Produces(CSV)
    @Operation(summary = "The rows that were set aside, with the reason", operationId = "getQuarantine")
    @APIResponse(
            responseCode = "200",
            description = "CSV: row, reason, content",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response quarantine(@PathParam("id") String id) {
        status(id);
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            door.quarantine(id, writer);
            writer.flush();
        };
        return Response.ok(rows, CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"quarantine.csv\"")
                .build();
    }

    private ImportStatus status(String id) {
        return door.status(id).orElseThrow(() -> Refused.notFound("import", id));
    }
}
