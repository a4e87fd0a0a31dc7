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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.registry.Predictors;
import org.countersign.decisions.registry.Promotions;
import org.countersign.decisions.registry.Trainer;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.registry.ModelSeats;
import org.countersign.ledger.registry.ModelSeats.Seated;
import org.countersign.ledger.registry.Seat;
import org.countersign.ledger.registry.ShadowScores;
import org.countersign.models.card.ModelCard;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.training.Recipes;
import org.countersign.processes.registry.TrainingDoor;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Models, their cards, and training. */
@Path("models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ModelsResource {

    private static final int EVENTS = 50;
    private static final int MOST = 2_000;

    @Inject
    ModelStore store;

    @Inject
    ModelRegister register;

    @Inject
    Predictors predictors;

    @Inject
    Trainer trainer;

    @Inject
    ModelStanding standing;

    @Inject
    ModelSeats seats;

    @Inject
    ShadowScores shadows;

    @Inject
    Blindfold blindfold;

    @Inject
    Promotions promotions;

    @Inject
    TrainingDoor training;

    @GET
    @Operation(summary = "Every model with its versions and its diary", operationId = "listModels")
    @APIResponse(responseCode = "200", description = "The models")
    public List<ModelsView> list(@Context SecurityContext caller) {
        List<ModelCard> cards = store.list();
        return Recipes.all().stream()
                .map(Recipe::name)
                .map(name -> view(name, cards, user(caller)))
                .toList();
    }

    private ModelsView view(String name, List<ModelCard> cards, String reader) {
        String champion = seats.find(name, Seat.CHAMPION).map(Seated::version).orElse(null);
        return new ModelsView(
                name,
                champion,
                predictors.silence(name).orElse(null),
                standing.findSuspension(name).map(ModelEvent::at).orElse(null),
                trainer.underWay(name).map(TrainingView::of).orElse(null),
                seats.find(name, Seat.CHALLENGER)
                        .map(one -> ShadowView.of(shadows, name, one.version(), id -> blindfold.hides(id, reader)))
                        .orElse(null),
                promotions.list(name).stream()
                        .map(change -> ModelChangeView.of(change, promotions.breaches(change)))
                        .toList(),
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
        known(name);
        if (trainer.underWay(name).isPresent()) {
            throw new Refused(409, "ALREADY_TRAINING", "model: " + name + " is being trained already");
        }
        String by = user(caller);
        training.begin(name, by);
        return Response.accepted(view(name, store.list(), user(caller))).build();
    }

    @POST
    @Path("{name}/train/cancel")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Stop a training at its next step",
            description = "Nothing of it is kept.",
            operationId = "cancelTraining")
    @APIResponse(responseCode = "202", description = "It stops")
    @APIResponse(responseCode = "409", description = "NOT_TRAINING")
    public Response cancel(@PathParam("name") String name, @Context SecurityContext caller) {
        known(name);
        if (!trainer.cancel(name, user(caller))) {
            throw new Refused(409, "NOT_TRAINING", "model: " + name + " is not being trained");
        }
        return Response.accepted(view(name, store.list(), user(caller))).build();
    }

    @POST
    @Path("{name}/suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Take a model out of service, whatever its version",
            description = "From the next decision on, rules decide without its score, and each such decision says so."
                    + " Only a person takes it back.",
            operationId = "suspendModel")
    @APIResponse(responseCode = "200", description = "It is out of service")
    @APIResponse(responseCode = "409", description = "It was already")
    public ModelsView suspend(
            @PathParam("name") String name, ModelsView.ReasonView body, @Context SecurityContext caller) {
        known(name);
        String version = predictors.champion(name).map(ModelCard::version).orElse(null);
        return changed(
                name, "ALREADY_SUSPENDED", caller, () -> standing.suspend(name, version, user(caller), reason(body)));
    }

    @POST
    @Path("{name}/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(summary = "Put a suspended model back into service", operationId = "resumeModel")
    @APIResponse(responseCode = "200", description = "It is in service again, if it has a champion that can be opened")
    @APIResponse(responseCode = "409", description = "It was not suspended")
    public ModelsView resume(
            @PathParam("name") String name, ModelsView.ReasonView body, @Context SecurityContext caller) {
        known(name);
        return changed(name, "NOT_SUSPENDED", caller, () -> standing.resume(name, user(caller), reason(body)));
    }

    private ModelsView changed(String name, String conflict, SecurityContext caller, Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException e) {
            throw new Refused(409, conflict, Objects.requireNonNull(e.getMessage()));
        }
        predictors.refresh(name);
        return view(name, store.list(), user(caller));
    }

    private static void known(String name) {
        if (Recipes.all().stream().noneMatch(r -> r.name().equals(name))) {
            throw Refused.notFound("model", name);
        }
    }

    private static String reason(ModelsView.@Nullable ReasonView body) {
        String reason =
                body == null || body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > MOST) {
            throw new Refused(400, "INVALID", "reason: say why, in 1 to " + MOST + " signs");
        }
        return reason;
    }

    private static String user(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
