package org.countersign.webapp.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.countersign.decisions.autonomy.Automation;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.EventSource;
import org.countersign.ledger.messaging.EventSources;
import org.countersign.ledger.oversight.Caretakers;
import org.countersign.ledger.oversight.TaskQuery;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the top bar shows. */
@Path("overview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class OverviewResource {

    private static final boolean DEMO = Setting.ofProcess().get("countersign.demo", true, Boolean::valueOf);

    @Inject
    Tasks tasks;

    @Inject
    DecisionLedger ledger;

    @Inject
    DeadLetters deadLetters;

    @Inject
    ModelStanding standing;

    @Inject
    EventSources sources;

    @Inject
    AutomationDesk automations;

    @Inject
    Caretakers caretakers;

    @GET
    @Operation(summary = "How the shop is doing just now", operationId = "getOverview")
    @APIResponse(responseCode = "200", description = "The figures")
    public OverviewView get() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new OverviewView(
                DEMO ? "demo" : "live",
                ledger.since(Instant.now().minusSeconds(60)),
                tasks.counts(TaskQuery.all(1)).all(),
                deadLetters.open(),
                Recipes.all().stream()
                        .map(Recipe::name)
                        .filter(name -> standing.findSuspension(name).isPresent())
                        .toList(),
                sources.listMissing().stream().map(EventSource::source).toList(),
                Automation.all().stream()
                        .map(Automation::name)
                        .filter(automations::isStopped)
                        .toList(),
                caretakers.list().stream().filter(one -> one.isOverdue(today)).count());
    }
}
