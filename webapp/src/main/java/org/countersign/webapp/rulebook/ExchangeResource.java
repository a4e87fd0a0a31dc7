package org.countersign.webapp.rulebook;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.TableExchange;
import org.countersign.decisions.rulebook.TableFormat;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RuleDraft;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.processes.rulebook.RuleDeskDoor;
import org.countersign.webapp.problem.Parameters;
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
import org.jspecify.annotations.Nullable;

/** Tables out to spreadsheets and DMN tools, and in again. */
@Path("rulesets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ExchangeResource {

    private static final String DRAFT = "draft";

    @Inject
    RulebookShelf shelf;

    @Inject
    Validities validities;

    @Inject
    Drafts drafts;

    @Inject
    TableExchange exchange;

    @Inject
    RuleDeskDoor desk;

    @GET
    @Path("{feature}/{set}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "A table as CSV, as a workbook or as DMN 1.3",
            description = "It comes back equal through import: ids, notes and accepted gaps included.",
            operationId = "exportRuleTable")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = "BAD_TABLE: a draft that can't be read yet goes out as CSV only")
    public Response export(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @Parameter(description = "csv, xlsx or dmn") @QueryParam("format") @DefaultValue("csv") String format,
            @Parameter(description = "the table's file", example = "amount.table.csv") @QueryParam("file") String file,
            @Parameter(description = "a version's number, or draft; what is in force when it is left out")
                    @QueryParam("version")
                    String version) {
        TableFormat as = TableFormat.of(format);
        String name = Parameters.text(file);
        if (name == null) {
            throw new Refused(400, "BAD_PARAMETER", "file: name a table such as amount.table.csv");
        }
        byte[] bytes = TableExchange.export(text(new RulesetId(feature, set), Parameters.text(version)), name, as);
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + as.fileName(name) + "\"")
                .build();
    }

    @POST
    @Path("{feature}/{set}/import")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.ADMIN})
    @Operation(
            summary = "What a file would change in the draft; with apply=true it is changed",
            description = "The body is the file: CSV, a workbook (.xlsx) or DMN 1.1 to 1.5, 8 MB at most. It is held"
                    + " against the draft, or against what is in force when there is none; a name that is new adds a"
                    + " table.",
            operationId = "importRuleTable")
    @APIResponse(responseCode = "200", description = "The differences, and what is wrong with them")
    @APIResponse(responseCode = "409", description = "STALE_DRAFT: somebody else has saved meanwhile")
    @APIResponse(responseCode = "413", description = "TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "BAD_TABLE: the file can't be read, or can't come in; each problem with its line and column")
    public ImportView read(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @Parameter(description = "csv, xlsx or dmn") @QueryParam("format") @DefaultValue("csv") String format,
            @Parameter(description = "the table's file, new or known; as the table is called when it is left out")
                    @QueryParam("file")
                    String file,
            @Parameter(description = "of a DMN file with several tables: which one, by its id or name")
                    @QueryParam("decision")
                    String decision,
            @Parameter(description = "whether it goes into the draft") @QueryParam("apply") @DefaultValue("false")
                    boolean apply,
            @Parameter(description = "of the draft that was seen, 0 for none; not compared when it is left out")
                    @QueryParam("revision")
                    @Nullable
                    Integer revision,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body,
            @Context SecurityContext caller)
            throws IOException {
        TableFormat as = TableFormat.of(format);
        RulesetId id = new RulesetId(feature, set);
        Optional<RuleDraft> draft = drafts.find(id);
        RulesetSource before = draft.map(RuleDraft::source).orElseGet(() -> inForce(id));
        byte[] bytes = body.readNBytes(TableExchange.LARGEST + 1);
        TableExchange.Import read = exchange.read(before, Parameters.text(file), as, bytes, Parameters.text(decision));
        int now = draft.map(RuleDraft::revision).orElse(0);
        if (!apply) {
            return ImportView.of(read, now, false);
        }
        read.requireReadable();
        if (read.diff().files().isEmpty()) {
            return ImportView.of(read, now, true);
        }
        String reason = draft.map(RuleDraft::reason).orElse("");
        int seen = revision == null ? now : revision;
        RuleDraft saved = desk.save(
                id,
                seen,
                read.after().files(),
                reason,
                caller.getUserPrincipal().getName());
        return ImportView.of(read, saved.revision(), true);
    }

    private RulesetSource text(RulesetId id, @Nullable String version) {
        if (version == null) {
            return inForce(id);
        }
        if (version.equals(DRAFT)) {
            return drafts.get(id).source();
        }
        if (!version.matches("\\d{1,9}")) {
            throw new Refused(
                    400, "BAD_PARAMETER", "version: '" + version + "' is neither a version's number nor draft");
        }
        return shelf.find(id, Integer.parseInt(version))
                .map(Shelved::source)
                .orElseThrow(() -> Refused.notFound("ruleset", id + " v" + version));
    }

    private RulesetSource inForce(RulesetId id) {
        return validities
                .inForce(id)
                .flatMap(v -> shelf.find(id, v.version()))
                .map(Shelved::source)
                .orElseThrow(() -> Refused.notFound("ruleset", id.toString()));
    }
}
