package org.countersign.webapp.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
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
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.countersign.decisions.pricing.PriceBooks;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.domain.pricing.PriceState;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Product;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceQuery;
import org.countersign.processes.pricing.PricingDoor;
import org.countersign.webapp.pricing.PricePreviewView.ItemView;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.problem.Wanted;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Price changes: what was proposed and what became of it, and many at once. */
@Path("price-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PriceChangesResource {

    private static final Logger LOG = LoggerFactory.getLogger(PriceChangesResource.class);

    @Inject
    PriceChanges changes;

    @Inject
    PriceBooks books;

    @Inject
    PriceLooks looks;

    @Inject
    Catalogue catalogue;

    @Inject
    PricingDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Operation(summary = "Price changes, the newest first", operationId = "listPriceChanges")
    @APIResponse(responseCode = "200", description = "One page")
    public PriceChangeView.PageView list(
            @QueryParam("sku") String sku,
            @Parameter(example = "APPLIED") @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return PriceChangeView.PageView.of(changes.list(new PriceQuery(
                Parameters.text(sku),
                state(Parameters.text(state)),
                Parameters.text(cursor),
                Parameters.limit(limit))));
    }

    private static @Nullable PriceState state(@Nullable String name) {
        return name == null ? null : Parameters.word(PriceState.class, "state", name);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A price change", operationId = "getPriceChange")
    @APIResponse(responseCode = "200", description = "The change")
    public PriceChangeView get(@PathParam("id") String id) {
        return changes.find(id).map(PriceChangeView::of).orElseThrow(() -> Refused.notFound("price change", id));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What would become of these prices now",
            description =
                    "By the same rules and guards that change prices; nothing is decided or changed by asking. Each"
                            + " is judged as if it were the only one: what the rules allow within an hour may hold back the last"
                            + " of many.",
            operationId = "previewPriceChanges")
    @APIResponse(responseCode = "200", description = "One answer for each product")
    @APIResponse(responseCode = "400", description = "BAD_PARAMETER: none, or more than 200")
    public PricePreviewView preview(@RequestBody(required = true) SkusView wanted) {
        return new PricePreviewView(Wanted.several("skus", wanted.skus()).stream()
                .map(this::preview)
                .toList());
    }

    private ItemView preview(String sku) {
        String description = catalogue.find(sku).map(Product::description).orElse(sku);
        return looks.of(sku, description)
                .map(look -> ItemView.of(look, description))
                .orElseGet(() -> ItemView.missing(sku, books.missing(sku).orElse("it has just changed: ask again")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Look at these prices now",
            description =
                    "What the policy wants becomes a change: put up at once, or waiting for a person, as the rules"
                            + " say. A price that would stay makes none.",
            operationId = "runPriceChanges")
    @APIResponse(responseCode = "200", description = "The changes that came of it")
    @APIResponse(responseCode = "400", description = "BAD_PARAMETER: none, or more than 200")
    public PriceChangeView.ListView run(@RequestBody(required = true) SkusView wanted) {
        return new PriceChangeView.ListView(Wanted.several("skus", wanted.skus()).stream()
                .flatMap(sku -> door.look(List.of(sku)).stream())
                .map(PriceChangeView::of)
                .toList());
    }

    @POST
    @Path("take-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Put the prices of before up again",
            description =
                    "Each by itself: one that has moved on since, or whose earlier price is below its floor today,"
                            + " stays and says why.",
            operationId = "takeBackPriceChanges")
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(responseCode = "400", description = "BAD_PARAMETER: none, or more than 200")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED: say why")
    public TakeBackView.ResultView takeBack(@RequestBody(required = true) TakeBackView wanted) {
        String why = Wanted.reason(wanted.reason());
        String who = Caller.of(caller).name();
        return new TakeBackView.ResultView(Wanted.several("ids", wanted.ids()).stream()
                .map(id -> takeBack(id, who, why))
                .toList());
    }

    private TakeBackView.ItemView takeBack(String id, String who, String why) {
        if (changes.find(id).isEmpty()) {
            return new TakeBackView.ItemView(id, false, "there is no such price change");
        }
        try {
            @Nullable String not = door.takeBack(id, who, why).orElse(null);
            return new TakeBackView.ItemView(id, not == null, not);
        } catch (EJBException e) { // its transaction alone was undone; the others are tried all the same
            LOG.warn("{} was not taken back", id, e);
            return new TakeBackView.ItemView(id, false, "something went wrong here; it is as it was");
        }
    }
}
