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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.decisions.history.Undo;
import org.countersign.processes.history.HistoryImportDoor;
import org.countersign.processes.history.ImportStatus;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An existing shop's past: upload its export, watch it being read, look at what was set aside and what was put right. */
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
    @Operation(summary = "The imports, the newest first", operationId = "listImports")
    @APIResponse(responseCode = "200", description = "The imports")
    public List<ImportView> list() {
        return door.list().stream().map(ImportView::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is, and what it did", operationId = "getImport")
    @APIResponse(responseCode = "200", description = "The import")
    public ImportView get(@PathParam("id") String id) {
        return view(status(id));
    }

    private ImportView view(ImportStatus status) {
        String id = status.id();
        String trouble = door.findTrouble(id).orElse(null);
        return ImportView.of(status, trouble, door.isBusy(id), door.repairs().count(id));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN, Roles.OPERATOR, Roles.SUPERVISOR})
    @Operation(summary = "Stop it; what was written stays", operationId = "cancelImport")
    @APIResponse(responseCode = "200", description = "The import")
    public ImportView cancel(@PathParam("id") String id) {
        status(id);
        door.cancel(id);
        return view(status(id));
    }

    @GET
    @Path("{id}/repairs")
    @Operation(
            summary = "What cleaning put right, one row a repair, in the order they were made",
            description = "Those that were taken back are there too, with who did it and why.",
            operationId = "listRepairs")
    @APIResponse(responseCode = "200", description = "One page")
    public RepairView.PageView repairs(
            @PathParam("id") String id,
            @Parameter(description = "only what this step made") @QueryParam("step") @Nullable String step,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        status(id);
        return RepairView.PageView.of(
                door.repairs().list(id, Parameters.text(step), Parameters.text(cursor), Parameters.limit(limit)));
    }

    @POST
    @Path("{id}/repairs/undo")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take one repair back, or those of one step, or all",
            description = "What counts is then as it was imported, and what learns from the past reads that. It runs in"
                    + " the background; `busy` of the import says when it is done. No repair that was taken back is"
                    + " ever made again.",
            operationId = "undoRepairs")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; none when all of them had been taken back",
            content = @Content(schema = @Schema(implementation = RepairView.UndoneView.class)))
    @APIResponse(responseCode = "409", description = "STILL_RUNNING: the import has not ended")
    public Response undo(
            @PathParam("id") String id,
            @RequestBody(required = true) RepairView.UndoView wanted,
            @Context SecurityContext caller) {
        ended(id);
        String step = Parameters.text(wanted.step());
        int meant = (wanted.repair() == null ? 0 : 1)
                + (step == null ? 0 : 1)
                + (Boolean.TRUE.equals(wanted.all()) ? 1 : 0);
        if (meant != 1) {
            throw new Refused(
                    400, "BAD_PARAMETER", "repair, step, all: exactly one of them says what is to be taken back");
        }
        String why = Parameters.text(wanted.why());
        if (why == null) {
            throw new Refused(400, "BAD_PARAMETER", "why: is missing; say in a few words why the repairs were wrong");
        }
        long count =
                door.undo(new Undo(id, wanted.repair(), step, Caller.of(caller).name(), why));
        return Response.accepted(new RepairView.UndoneView(count)).build();
    }

    @POST
    @Path("{id}/clean")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Look for faults once more",
            description = "What was put right before is not done again, nor what somebody took back.",
            operationId = "cleanImport")
    @APIResponse(responseCode = "202", description = "It has begun")
    @APIResponse(responseCode = "409", description = "STILL_RUNNING: the import has not ended")
    public Response clean(@PathParam("id") String id) {
        door.clean(ended(id));
        return Response.accepted(view(status(id))).build();
    }

    private ImportStatus ended(String id) {
        ImportStatus status = status(id);
        if (status.state().equals(ImportStatus.RUNNING)) {
            throw new Refused(409, "STILL_RUNNING", "import: " + id + " has not ended yet; cancel it or wait");
        }
        return status;
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
