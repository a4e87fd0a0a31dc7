package org.countersign.webapp.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.countersign.domain.campaign.Consent;
import org.countersign.ledger.campaign.Buyers;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.processes.campaign.CampaignSettings;
import org.countersign.processes.campaign.RetentionDoor;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the shop says of its own accord: to whom it may, to whom it did, and starting it by hand. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "campaigns")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class CampaignsResource {

    private static final int RUNS = 20;
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    RetentionRuns runs;

    @Inject
    ProductCampaigns promotions;

    @Inject
    Retentions retentions;

    @Inject
    Consents consents;

    @Inject
    MarketingLog log;

    @Inject
    Buyers buyers;

    @Inject
    CampaignSettings settings;

    @Inject
    RetentionDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Operation(summary = "Every campaign with its last rounds", operationId = "listCampaigns")
    @APIResponse(responseCode = "200", description = "The campaigns")
    public List<CampaignView> list() {
        LocalTime at = settings.retentionAt();
        return List.of(new CampaignView(
                "retention",
                "Write to customers who may be lost",
                at == null ? null : at.toString(),
                runs.list(RUNS).stream().map(RetentionRunView::of).toList()));
    }

    @GET
    @Path("promotions")
    @Operation(
            summary = "Campaigns for products that are not over, and for which of them they are paused",
            operationId = "listPromotions")
    @APIResponse(responseCode = "200", description = "The next to end first")
    public List<PromotionView> promotions(
            @Parameter(description = "those with this product") @QueryParam("sku") String sku) {
        return promotions.open(Parameters.text(sku), Instant.now()).stream()
                .map(PromotionView::of)
                .toList();
    }

    @POST
    @Path("retention/run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Begin a round through all customers now",
            description = "While one is under way it is that one. Nobody is asked about twice in 30 days.",
            operationId = "runRetention")
    @APIResponse(
            responseCode = "202",
            description = "The round; it goes on by itself",
            content = @Content(schema = @Schema(implementation = RetentionRunView.class)))
    public Response run() {
        return Response.accepted(RetentionRunView.of(door.all(Caller.of(caller).name())))
                .build();
    }

    @POST
    @Path("retention/customers/{id}/run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Ask about one customer now",
            description = "When that was done in the last 30 days: what came of it then.",
            operationId = "runRetentionOfCustomer")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = RetentionView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no order of that customer in the last year")
    public RetentionView one(@PathParam("id") String id) {
        Instant now = Instant.now();
        if (buyers.get(id, now.minus(YEAR), now).sales().isEmpty()) {
            throw Refused.notFound("order in the last year of customer", id);
        }
        return RetentionView.of(door.one(id));
    }

    @GET
    @Path("customers/{id}")
    @Operation(
            summary = "What a customer agreed to, and what marketing was sent to them",
            operationId = "getCampaignCustomer")
    @APIResponse(responseCode = "200", description = "Empty lists for a customer of whom nothing was told")
    public CampaignView.CustomerView customer(@PathParam("id") String id) {
        return new CampaignView.CustomerView(
                id,
                consents.isGranted(id, Consent.MARKETING),
                consents.ofCustomer(id).stream()
                        .map(CampaignView.ConsentView::of)
                        .toList(),
                log.ofCustomer(id).stream().map(CampaignView.ContactView::of).toList(),
                retentions.last(id).map(RetentionView::of).orElse(null));
    }
}
