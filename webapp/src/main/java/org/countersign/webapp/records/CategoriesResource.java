package org.countersign.webapp.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.records.CategoryStandard;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.records.CategoriesView.MeaningView;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which standard category each of the shop's words stands for. */
@Path("categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class CategoriesResource {

    private static final int LONGEST_WHY = 1000;

    @Inject
    CategoryStandard standard;

    @GET
    @Operation(summary = "The shop's words for categories, and what they stand for", operationId = "getCategories")
    @APIResponse(responseCode = "200", description = "All words, with how many products are not mapped")
    public CategoriesView get() {
        return CategoriesView.of(standard.overview());
    }

    @POST
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have words stand for standard categories",
            description = "All or none. It counts from the next decision on; decisions that were made keep the category"
                    + " that they read.",
            operationId = "mapCategories")
    @APIResponse(responseCode = "200", description = "All words as they stand now")
    @APIResponse(responseCode = "400", description = "BAD_REQUEST: a word leads to a word that leads further")
    public CategoriesView map(
            @RequestBody(required = true) CategoriesView.MappingView wanted, @Context SecurityContext caller) {
        String why = Parameters.text(wanted.why());
        if (why == null || why.length() > LONGEST_WHY) {
            throw new Refused(
                    400,
                    "BAD_PARAMETER",
                    "why: must have 1 to " + LONGEST_WHY
                            + " characters; say in a few words why these words stand for that");
        }
        standard.map(standards(wanted), Caller.of(caller).name(), why);
        return get();
    }

    private static Map<String, @Nullable String> standards(CategoriesView.MappingView wanted) {
        List<MeaningView> words = wanted.words() == null ? List.of() : wanted.words();
        Map<String, @Nullable String> standards = new HashMap<>();
        for (MeaningView word : words) {
            String said = word.said();
            if (said == null || said.isBlank()) {
                throw new Refused(400, "BAD_PARAMETER", "words: said is missing; each names a word as products say it");
            }
            if (standards.containsKey(said)) {
                throw new Refused(400, "BAD_PARAMETER", "words: '" + said + "' stands there twice");
            }
            standards.put(said, Parameters.text(word.standard()));
        }
        return standards;
    }

    @GET
    @Path("changes")
    @Operation(summary = "Who had which word stand for what, the latest first", operationId = "listCategoryChanges")
    @APIResponse(responseCode = "200", description = "One page")
    public CategoriesView.ChangePageView changes(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        return CategoriesView.ChangePageView.of(standard.changes(Parameters.text(cursor), Parameters.limit(limit)));
    }
}
