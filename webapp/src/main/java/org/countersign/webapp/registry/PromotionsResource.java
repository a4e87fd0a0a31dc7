package org.countersign.webapp.registry;

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
import jakarta.ws.rs.core.SecurityContext;
import org.countersign.decisions.registry.Promotions;
import org.countersign.domain.oversight.Answer;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Proof;
import org.countersign.models.evaluation.CostThreshold;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.training.Recipes;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.processes.registry.ModelDeskDoor;
import org.countersign.webapp.json.JsonBody;
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

/** A version's way into service and back: one person proposes it, another lets it pass. */
@Path("models/{name}/versions/{version}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "models")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PromotionsResource {

    private static final String NOBODY_SAID = "";
    private static final int MOST_MONEY = 1_000_000_000;

    @Inject
    ModelDeskDoor desk;

    @Inject
    Promotions promotions;

    @Inject
    ModelStore store;

    @PathParam("name")
    String name;

    @PathParam("version")
    String version;

    @Context
    SecurityContext caller;

    @GET
    @Path("threshold")
    @Operation(
            summary = "From which score on it pays to act, given what a needless act and a missed case cost",
            description = "Worked out from what the version showed on cases that it had not seen. No rule follows it by"
                    + " itself.",
            operationId = "modelThreshold")
    @APIResponse(responseCode = "200", description = "The mark, and what it saves")
    @APIResponse(responseCode = "400", description = "Both costs must be numbers above 0")
    @APIResponse(
            responseCode = "404",
            description = "There is no such version, or its card is from before this was kept")
    public ThresholdView threshold(
            @Parameter(description = "what it costs to act where it would not have happened", example = "4.50")
                    @QueryParam("alarm")
                    String alarm,
            @Parameter(description = "what it costs not to act where it happens", example = "30") @QueryParam("miss")
                    String miss) {
        known();
        Proof proof = store.find(name, version).map(ModelCard::proof).orElse(null);
        if (proof == null) {
            throw Refused.notFound("figures to cut at of version", version);
        }
        return ThresholdView.of(CostThreshold.of(proof, cost("alarm", alarm), cost("miss", miss)));
    }

    @POST
    @Path("propose")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Ask another person to put a version into service",
            description = "Until then it is tried beside the champion: what it would say is recorded, nothing follows.",
            operationId = "proposeModel")
    @APIResponse(
            responseCode = "200",
            description = "The change, in review",
            content = @Content(schema = @Schema(implementation = ModelChangeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "NOT_BETTER than the naive ways, DAMAGED, IN_SERVICE, or another is IN_REVIEW")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED")
    public ModelChangeView propose(
            @RequestBody(content = @Content(schema = @Schema(implementation = ModelsView.ReasonView.class))) @Nullable
                    String body) {
        known();
        return changed(desk.propose(name, version, who(), reason(body)));
    }

    @POST
    @Path("rollback")
    @RolesAllowed({Roles.STEWARD, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Ask another person to go back to a version that served before",
            description = "When it cannot wait, suspend the model: that needs one person only.",
            operationId = "rollBackModel")
    @APIResponse(
            responseCode = "200",
            description = "The change, in review",
            content = @Content(schema = @Schema(implementation = ModelChangeView.class)))
    @APIResponse(responseCode = "409", description = "NEVER_SERVED, DAMAGED, IN_SERVICE, or another is IN_REVIEW")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED")
    public ModelChangeView rollBack(
            @RequestBody(content = @Content(schema = @Schema(implementation = ModelsView.ReasonView.class))) @Nullable
                    String body) {
        known();
        return changed(desk.rollBack(name, version, who(), reason(body)));
    }

    @POST
    @Path("approve")
    @RolesAllowed({Roles.STEWARD, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Let a proposed version into service",
            description = "The same as signing its task. Never by the person who proposed it.",
            operationId = "approveModel")
    @APIResponse(responseCode = "200", description = "The change, approved; the version serves")
    @APIResponse(responseCode = "403", description = "OWN_PROPOSAL")
    @APIResponse(responseCode = "409", description = "NOT_IN_REVIEW or DAMAGED")
    @APIResponse(
            responseCode = "422",
            description = "FAIRNESS_REASON_NEEDED: it treats a group worse; say with code and words why it serves")
    public ModelChangeView approve(
            @RequestBody(content = @Content(schema = @Schema(implementation = ModelsView.CommentView.class))) @Nullable
                    String body) {
        return review(Answer.APPROVE, body);
    }

    @POST
    @Path("reject")
    @RolesAllowed({Roles.STEWARD, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Turn a proposed version down", operationId = "rejectModel")
    @APIResponse(responseCode = "200", description = "The change, rejected")
    @APIResponse(responseCode = "409", description = "NOT_IN_REVIEW")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED: the comment says why")
    public ModelChangeView reject(
            @RequestBody(content = @Content(schema = @Schema(implementation = ModelsView.CommentView.class))) @Nullable
                    String body) {
        return review(Answer.REFUSE, body);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(summary = "Take a proposal back before it is answered", operationId = "withdrawModel")
    @APIResponse(responseCode = "200", description = "The change, withdrawn")
    @APIResponse(responseCode = "409", description = "NOT_IN_REVIEW")
    public ModelChangeView withdraw() {
        known();
        return changed(desk.withdraw(name, version, who()));
    }

    @POST
    @Path("shadow")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Try a version beside the champion without proposing it",
            description = "What it would say is recorded, nothing follows. Another that is tried leaves its place.",
            operationId = "shadowModel")
    @APIResponse(responseCode = "204", description = "It is tried from the next decision on")
    @APIResponse(responseCode = "409", description = "DAMAGED, IN_SERVICE, or another is IN_REVIEW")
    public void shadow() {
        known();
        desk.tryBeside(name, version, who());
    }

    private ModelChangeView review(Answer verdict, @Nullable String text) {
        known();
        ModelsView.CommentView body =
                JsonBody.optional(text, ModelsView.CommentView.class).orElse(null);
        SignRequest answer =
                new SignRequest(verdict, body == null ? null : body.reasonCode(), body == null ? null : body.comment());
        return changed(desk.review(name, version, who(), Caller.of(caller).roles(), answer));
    }

    private ModelChangeView changed(ModelChange change) {
        return ModelChangeView.of(change, promotions.breaches(change));
    }

    private static String reason(@Nullable String body) {
        return JsonBody.optional(body, ModelsView.ReasonView.class)
                .map(ModelsView.ReasonView::reason)
                .orElse(NOBODY_SAID);
    }

    private static double cost(String name, @Nullable String text) {
        try {
            double cost = text == null ? 0 : Double.parseDouble(text);
            if (cost > 0 && cost <= MOST_MONEY) {
                return cost;
            }
        } catch (NumberFormatException e) {
            // it is told below, as a number out of range is
        }
        throw new Refused(
                400, "INVALID", name + ": must be a number above 0 and up to " + MOST_MONEY + ", but is " + text);
    }

    private String who() {
        return Caller.of(caller).name();
    }

    private void known() {
        if (Recipes.all().stream().noneMatch(r -> r.name().equals(name))) {
            throw Refused.notFound("model", name);
        }
    }
}
