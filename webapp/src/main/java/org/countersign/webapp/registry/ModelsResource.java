package org.countersign.webapp.registry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.countersign.decisions.registry.Predictors;
import org.countersign.decisions.registry.Trainer;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.models.card.ModelCard;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.training.Recipes;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Models, their cards, and training. */
@Path("models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ModelsResource {

    private static final Logger LOG = LoggerFactory.getLogger(ModelsResource.class);
    private static final int EVENTS = 50;

    @Inject
    ModelStore store;

    @Inject
    ModelRegister register;

    @Inject
    Predictors predictors;

    @Inject
    Trainer trainer;

    @Resource
    ManagedExecutorService executor;

    @GET
    @Operation(summary = "Every model with its versions and its diary", operationId = "listModels")
    @APIResponse(responseCode = "200", description = "The models")
    public List<ModelsView> list() {
        List<ModelCard> cards = store.list();
        return Recipes.all().stream()
                .map(Recipe::name)
                .map(name -> view(name, cards))
                .toList();
    }

    private ModelsView view(String name, List<ModelCard> cards) {
        String champion = predictors.champion(name).map(ModelCard::version).orElse(null);
        return new ModelsView(
                name,
                champion,
                predictors.silence(name).orElse(null),
                trainer.underWay(name).orElse(null),
                cards.stream()
                        .filter(c -> c.name().equals(name))
                        .map(c -> ModelView.of(c, c.version().equals(champion)))
                        .toList(),
                register.list(name, EVENTS).stream()
                        .map(ModelsView.EventView::of)
                        .toList());
    }

    @POST
    @Path("{name}/train")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Train a new version from the shop's history, in the background",
            description = "`GET models` tells how it went.",
            operationId = "trainModel")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(schema = @Schema(implementation = ModelsView.class)))
    @APIResponse(responseCode = "409", description = "It is being trained already")
    public Response train(@PathParam("name") String name, @Context SecurityContext caller) {
        if (Recipes.all().stream().noneMatch(r -> r.name().equals(name))) {
            throw Refused.notFound("model", name);
        }
        if (trainer.underWay(name).isPresent()) {
            throw new Refused(409, "ALREADY_TRAINING", "model: " + name + " is being trained already");
        }
        String by = caller.getUserPrincipal().getName();
        executor.execute(() -> inBackground(name, by));
        return Response.accepted(view(name, store.list())).build();
    }

    /** A door: the diary tells why it failed, the log where. */
    private void inBackground(String name, String by) {
        try {
            trainer.trainFromHistory(name, by);
        } catch (RuntimeException e) {
            LOG.warn("Training {} failed", name, e);
        }
    }
}
