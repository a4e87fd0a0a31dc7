package org.countersign.webapp.watching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.ledger.watching.Measured;
import org.countersign.ledger.watching.Measurements;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;
import org.countersign.models.watching.Kind;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.watching.WatchView.MeasureView;
import org.countersign.webapp.watching.WatchView.ProgressView;
import org.countersign.webapp.watching.WatchView.TreatmentView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the watch has seen of a model. */
@Path("models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class WatchResource {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int MOST = 600;

    @Inject
    ModelWatch watch;

    @Inject
    Measurements measurements;

    @GET
    @Path("{name}/watch")
    @Operation(
            summary = "How a model in service is doing: drift, calibration, accuracy, outcomes",
            description = "What drifts beyond its bound takes the model out of service, except a single `input`.",
            operationId = "getModelWatch")
    @APIResponse(responseCode = "200", description = "What was measured, and how far the evidence reaches")
    @APIResponse(responseCode = "404", description = "There is no such model")
    public WatchView get(@PathParam("name") String name) {
        Recipe recipe = Recipes.all().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("model", name));
        Map<String, String> labels = WatchView.labels(recipe.features());
        Instant last = measurements.lastTime(name).orElse(null);
        List<Measured> latest = last == null ? List.of() : measurements.at(name, last);
        return new WatchView(
                name,
                ProgressView.of(watch.progress(name)),
                last,
                latest.stream()
                        .filter(WatchResource::isFigure)
                        .map(m -> MeasureView.of(m, labels))
                        .toList(),
                measurements.course(name, Instant.now().minus(YEAR), MOST).stream()
                        .filter(WatchResource::isFigure)
                        .map(m -> MeasureView.of(m, labels))
                        .toList(),
                TreatmentView.of(watch.fairness(name).orElse(null)));
    }

    /** How groups are treated is a table of its own, not a figure among the others. */
    private static boolean isFigure(Measured measured) {
        return !measured.kind().equals(Kind.FAIRNESS.word());
    }
}
