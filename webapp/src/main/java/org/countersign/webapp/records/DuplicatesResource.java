package org.countersign.webapp.records;

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
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.processes.records.DuplicatesDoor;
import org.countersign.processes.records.SearchStatus;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers and products that stand under several ids: search for them, and see what came of every pair. */
@Path("duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class DuplicatesResource {

    @Inject
    DuplicatesDoor door;

    @Inject
    RecordPairs pairs;

    @Context
    SecurityContext caller;

    @POST
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search for records that mean the same",
            description = "It runs in the background. Rules join, keep apart, or ask a person in the inbox. Again, it"
                    + " looks at what is new alone; what a person said is never asked again.",
            operationId = "searchDuplicates")
    @APIResponse(
            responseCode = "202",
            description = "It has begun, or one of that kind is under way: that one then",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    public Response search(@RequestBody(required = true) SearchView.WantedView wanted) {
        RecordKind kind = kind(wanted.kind());
        if (kind == null) {
            throw new Refused(400, "BAD_PARAMETER", "kind: is missing; customer or product");
        }
        return Response.accepted(
                        SearchView.of(door.start(kind, Caller.of(caller).name())))
                .build();
    }

    @GET
    @Operation(summary = "The searches, and what came of all pairs", operationId = "listDuplicates")
    @APIResponse(responseCode = "200", description = "The searches, the newest first")
    public SearchView.AllView list() {
        return new SearchView.AllView(
                door.list().stream().map(SearchView::of).toList(),
                Arrays.stream(RecordKind.values()).map(this::counts).toList());
    }

    private SearchView.CountsView counts(RecordKind kind) {
        Map<PairState, Integer> counts = pairs.counts(kind);
        return new SearchView.CountsView(
                kind.word(),
                counts.getOrDefault(PairState.ASKED, 0),
                counts.getOrDefault(PairState.PUT_OFF, 0),
                counts.getOrDefault(PairState.JOINED, 0),
                counts.getOrDefault(PairState.APART, 0),
                counts.getOrDefault(PairState.SPLIT, 0));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a search is, and what it found", operationId = "getDuplicateSearch")
    @APIResponse(responseCode = "200", description = "The search")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such search")
    public SearchView get(@PathParam("id") String id) {
        return SearchView.of(status(id));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(summary = "Stop it; what was found stays", operationId = "cancelDuplicateSearch")
    @APIResponse(responseCode = "200", description = "The search; it stops at its next pair")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such search")
    public SearchView cancel(@PathParam("id") String id) {
        status(id);
        door.stop(id);
        return SearchView.of(status(id));
    }

    @GET
    @Path("pairs")
    @Operation(summary = "Every pair that was ever judged, the newest word first", operationId = "listRecordPairs")
    @APIResponse(responseCode = "200", description = "One page")
    public PairView.PageView pairs(
            @Parameter(description = "customer or product; both when absent") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "asked, put_off, joined, apart or split; all when absent")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return PairView.PageView.of(
                pairs.list(kind(kind), state(state), Parameters.text(cursor), Parameters.limit(limit)));
    }

    private static @Nullable RecordKind kind(@Nullable String word) {
        String text = Parameters.text(word);
        try {
            return text == null ? null : RecordKind.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "BAD_PARAMETER", "kind: '" + text + "' is neither customer nor product");
        }
    }

    private static @Nullable PairState state(@Nullable String word) {
        String text = Parameters.text(word);
        try {
            return text == null ? null : PairState.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    400, "BAD_PARAMETER", "state: '" + text + "' is none of asked, put_off, joined, apart, split");
        }
    }

    private SearchStatus status(String id) {
        return door.find(id).orElseThrow(() -> Refused.notFound("search", id));
    }
}
