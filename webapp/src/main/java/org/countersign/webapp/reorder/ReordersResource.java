package org.countersign.webapp.reorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.decisions.reorder.ReorderBooks;
import org.countersign.decisions.reorder.ReorderPreview;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.Supply;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.PurchaseQuery;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.processes.reorder.ReorderDoor;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Wanted;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why nothing is ordered of a product, or why so many; and asking by hand. */
@Path("reorders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ReordersResource {

    private static final int SHOWN = 10;
    private static final int MOST = 200;

    @Inject
    ReorderPreview preview;

    @Inject
    ReorderBooks books;

    @Inject
    PurchaseOrders orders;

    @Inject
    ReorderLevels levels;

    @Inject
    DecisionLedger decisions;

    @Inject
    ReorderDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Path("{sku}")
    @Operation(
            summary = "Why nothing is ordered of a product, or why so many",
            description = "Counted from what is on record now, by the same rules and the same count that order; nothing"
                    + " is decided or ordered by asking.",
            operationId = "getReorder")
    @APIResponse(responseCode = "200", description = "The answer, also for a product that nobody knows")
    public ReorderView get(@PathParam("sku") String sku) {
        return ReorderView.of(
                sku,
                preview.of(sku),
                missing(sku),
                orders.list(new PurchaseQuery(null, sku, null, null, SHOWN)).items(),
                past(sku));
    }

    private List<DecisionSummary> past(String sku) {
        List<DecisionSummary> all = new ArrayList<>(decisions.ofSubject(sku).stream()
                .filter(d -> d.ruleset().equals(ReorderPreview.POLICY))
                .toList());
        Collections.reverse(all);
        return all.stream().limit(SHOWN).toList();
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a round would order now",
            description = "By the same rules and the same count that order; nothing is decided or ordered by asking."
                    + " Without SKUs those that lie farthest below their reorder point are asked about. Each supplier's"
                    + " order is then judged as a whole, and may wait for a person.",
            operationId = "previewReorders")
    @APIResponse(responseCode = "200", description = "What would be ordered first, then what would not")
    public RoundPreviewView preview(RoundPreviewView.@Nullable WantedView wanted) {
        List<String> named = wanted == null || wanted.skus() == null ? List.of() : wanted.skus();
        Integer limit = wanted == null ? null : wanted.limit();
        List<String> skus = named.isEmpty()
                ? levels.lowest(Parameters.limit(limit == null ? MOST : limit))
                : Wanted.several("skus", named);
        int left = named.isEmpty() ? Math.max(0, levels.askable() - skus.size()) : 0;
        Map<String, Preview> counted = new HashMap<>();
        Map<String, OrderTerms> terms = new HashMap<>();
        for (Preview one : preview.of(skus)) {
            Supply supply = one.facts().supply();
            counted.put(one.facts().sku(), one);
            terms.put(supply.supplierId(), Objects.requireNonNullElse(supply.order(), OrderTerms.NONE));
        }
        return RoundPreviewView.of(
                skus.stream()
                        .map(sku -> Optional.ofNullable(counted.get(sku))
                                .map(RoundPreviewView.LineView::of)
                                .orElseGet(() -> RoundPreviewView.LineView.missing(sku, missing(sku))))
                        .toList(),
                terms,
                left);
    }

    private String missing(String sku) {
        return books.missing(sku).orElse("what an order needs has just been told: ask again");
    }

    @POST
    @Path("ask")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Ask about some products now",
            description = "What is needed becomes one order for each supplier. What was ordered today is not ordered"
                    + " again.",
            operationId = "askReorders")
    @APIResponse(responseCode = "200", description = "The orders that were made")
    public List<PurchaseOrderView> ask(@RequestBody(required = true) ReorderView.AskView wanted) {
        return door.some(Wanted.several("skus", wanted.skus()), Boolean.TRUE.equals(wanted.hurried())).stream()
                .map(PurchaseOrderView::of)
                .toList();
    }

    @POST
    @Path("run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Ask about every product now",
            description = "What was ordered today is not ordered again.",
            operationId = "runReorders")
    @APIResponse(
            responseCode = "202",
            description = "The round; it goes on by itself",
            content = @Content(schema = @Schema(implementation = ReorderView.RoundView.class)))
    public Response run() {
        return Response.accepted(
                        ReorderView.RoundView.of(door.all(Caller.of(caller).name())))
                .build();
    }

    @POST
    @Path("{sku}/run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Ask about one product now", operationId = "runReorder")
    @APIResponse(responseCode = "200", description = "The orders that were made: none or one")
    public List<PurchaseOrderView> one(@PathParam("sku") String sku) {
        return door.one(sku).stream().map(PurchaseOrderView::of).toList();
    }
}
