package org.countersign.webapp.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.decisions.autonomy.Automation;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.autonomy.Standing;
import org.countersign.decisions.desk.Holds;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.ledger.oversight.Acts;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.webapp.oversight.AutomationView.StandingView;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the machine does by itself: how far it may go, and the brake. */
@Path("automations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oversight")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class AutomationsResource {

    private static final Duration LATELY = Duration.ofHours(24);
    private static final int EVENTS = 100;
    private static final int LONGEST = 2_000;

    @Inject
    AutomationDesk desk;

    @Inject
    AutomationDiary diary;

    @Inject
    Acts acts;

    @GET
    @Operation(summary = "Everything that the machine does by itself", operationId = "listAutomations")
    @APIResponse(responseCode = "200", description = "The automations")
    public List<AutomationView> list() {
        Map<String, Map<String, Long>> counts = acts.since(Instant.now().minus(LATELY));
        return Automation.all().stream().map(one -> view(one, counts)).toList();
    }

    @GET
    @Path("{name}/events")
    @Operation(summary = "Who stopped it or set its level, the newest first", operationId = "listAutomationEvents")
    @APIResponse(responseCode = "200", description = "The newest hundred")
    @APIResponse(responseCode = "404", description = "There is no such automation")
    public List<StandingView> events(@PathParam("name") String name) {
        return diary.list(known(name).name(), EVENTS).stream()
                .map(StandingView::of)
                .toList();
    }

    @POST
    @Path("{name}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Stop it",
            description =
                    "From the next decision on nothing happens by itself: what has to be decided goes to a person,"
                            + " the rest waits.",
            operationId = "stopAutomation")
    @APIResponse(responseCode = "200", description = "It is stopped")
    @APIResponse(responseCode = "404", description = "There is no such automation")
    @APIResponse(responseCode = "409", description = "ALREADY_STOPPED")
    public AutomationView stop(
            @PathParam("name") String name,
            @RequestBody(required = true) AutomationView.ReasonView body,
            @Context SecurityContext caller) {
        Automation automation = known(name);
        return changed(automation, "ALREADY_STOPPED", () -> desk.stop(name, by(caller), reason(body.reason())));
    }

    @POST
    @Path("{name}/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Let it run again, at the level it had", operationId = "resumeAutomation")
    @APIResponse(responseCode = "200", description = "It runs")
    @APIResponse(responseCode = "404", description = "There is no such automation")
    @APIResponse(responseCode = "409", description = "NOT_STOPPED")
    public AutomationView resume(
            @PathParam("name") String name,
            @RequestBody(required = true) AutomationView.ReasonView body,
            @Context SecurityContext caller) {
        Automation automation = known(name);
        return changed(automation, "NOT_STOPPED", () -> desk.resume(name, by(caller), reason(body.reason())));
    }

    @PUT
    @Path("{name}/level")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Say how far it may go by itself",
            description =
                    "0 it advises and nothing follows, 1 it proposes and a person decides each time, 2 it acts and"
                            + " people are shown what it did, 3 it acts. What the rules `oversight/critical` name stays a person's"
                            + " at every level.",
            operationId = "setAutomationLevel")
    @APIResponse(responseCode = "200", description = "It holds from the next decision on")
    @APIResponse(responseCode = "400", description = "INVALID: no such level, or less than it can do")
    @APIResponse(responseCode = "404", description = "There is no such automation")
    public AutomationView level(
            @PathParam("name") String name,
            @RequestBody(required = true) AutomationView.LevelView body,
            @Context SecurityContext caller) {
        Automation automation = known(name);
        if (body.level() == null) {
            throw new Refused(400, "INVALID", "level: is missing; give 0, 1, 2 or 3");
        }
        try {
            desk.level(name, Autonomy.of(body.level()), by(caller), reason(body.reason()));
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "INVALID", Objects.requireNonNull(e.getMessage()));
        }
        return view(automation, acts.since(Instant.now().minus(LATELY)));
    }

    @POST
    @Path("{name}/seen")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "What it did by itself until now has been looked at",
            description = "`GET decisions?rule=SYS-007` lists it.",
            operationId = "sawAutomation")
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "404", description = "There is no such automation")
    public AutomationView seen(@PathParam("name") String name, @Context SecurityContext caller) {
        Automation automation = known(name);
        desk.seen(name, by(caller));
        return view(automation, acts.since(Instant.now().minus(LATELY)));
    }

    private AutomationView changed(Automation automation, String conflict, Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException e) {
            throw new Refused(409, conflict, Objects.requireNonNull(e.getMessage()));
        }
        return view(automation, acts.since(Instant.now().minus(LATELY)));
    }

    private AutomationView view(Automation automation, Map<String, Map<String, Long>> counts) {
        Standing standing = desk.standing(automation.name());
        return AutomationView.of(automation, standing, counts, unseen(automation, standing));
    }

    private long unseen(Automation automation, Standing standing) {
        if (standing.level() != Autonomy.NOTIFY || standing.set() == null) {
            return 0;
        }
        Instant since = standing.seen() != null
                        && standing.seen().at().isAfter(standing.set().at())
                ? standing.seen().at()
                : standing.set().at();
        return acts.telling(
                automation.gates().stream().map(Automation.Gate::ruleset).toList(), Holds.NOTICE, since);
    }

    private static Automation known(String name) {
        return Automation.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("automation", name));
    }

    private static String reason(@Nullable String given) {
        String reason = Parameters.text(given, "reason", LONGEST);
        if (reason == null) {
            throw new Refused(400, "INVALID", "reason: say why, in 1 to " + LONGEST + " signs");
        }
        return reason;
    }

    private static String by(SecurityContext caller) {
        return Caller.of(caller).name();
    }
}
