package org.countersign.webapp.oversight;

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
import java.time.Instant;
import java.util.List;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.oversight.Traces;
import org.countersign.ledger.oversight.Unwind;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.processes.oversight.UnwindDoor;
import org.countersign.processes.oversight.Unwinding;
import org.countersign.webapp.oversight.UnwindView.TraceView;
import org.countersign.webapp.problem.Parameters;
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

/** What followed from a version of rules, and the way to take it back. */
@Path("rulesets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oversight")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class RulesetEffectsResource {

    private static final int LONGEST = 1_000;

    @Inject
    Traces traces;

    @Inject
    Unwinds unwinds;

    @Inject
    Unwinding unwinding;

    @Inject
    UnwindDoor door;

    @Inject
    RulebookShelf shelf;

    @GET
    @Path("{feature}/{set}/versions/{n}/effects")
    @Operation(
            summary = "What followed from the decisions of a version between two moments",
            description =
                    "The oldest first, ten thousand at most: what was told outside, orders at suppliers that wait,"
                            + " records that were joined.",
            operationId = "listRulesetEffects")
    @APIResponse(responseCode = "200", description = "Each with whether it can be taken back")
    @APIResponse(responseCode = "400", description = "BAD_PARAMETER: a moment is missing, or the second is not later")
    @APIResponse(responseCode = "404", description = "There is no such version")
    public List<TraceView> effects(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @PathParam("n") int n,
            @Parameter(required = true, example = "2026-11-23T10:00:00Z") @QueryParam("from") @Nullable String from,
            @Parameter(required = true, example = "2026-11-23T10:10:00Z") @QueryParam("to") @Nullable String to) {
        RulesetId ruleset = known(feature, set, n);
        Instant begin = moment("from", Parameters.instant("from", from));
        Instant end = moment("to", Parameters.instant("to", to));
        inOrder(begin, end);
        return traces.of(ruleset, n, begin, end).stream()
                .map(trace -> TraceView.of(trace, unwinding::isReversible))
                .toList();
    }

    @POST
    @Path("{feature}/{set}/versions/{n}/unwind")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Ask another person to take back what followed from a version",
            description = "What is meant is written down now and does not grow. A supervisor or admin who has not asked"
                    + " agrees in the inbox.",
            operationId = "askUnwind")
    @APIResponse(
            responseCode = "202",
            description = "It waits for the other person",
            content = @Content(schema = @Schema(implementation = UnwindView.class)))
    @APIResponse(responseCode = "400", description = "INVALID or BAD_PARAMETER: what is missing or wrong")
    @APIResponse(responseCode = "404", description = "There is no such version")
    @APIResponse(responseCode = "409", description = "NOTHING_TO_UNWIND")
    public Response ask(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @PathParam("n") int n,
            @RequestBody(required = true) UnwindView.RequestView wish,
            @Context SecurityContext caller) {
        RulesetId ruleset = known(feature, set, n);
        Instant from = moment("from", wish.from());
        Instant to = moment("to", wish.to());
        inOrder(from, to);
        String reason = Parameters.text(wish.reason(), "reason", LONGEST);
        if (reason == null) {
            throw new Refused(400, "INVALID", "reason: say why, in 1 to " + LONGEST + " signs");
        }
        if (traces.of(ruleset, n, from, to).stream().noneMatch(one -> unwinding.isReversible(one.type()))) {
            throw new Refused(
                    409,
                    "NOTHING_TO_UNWIND",
                    "nothing that followed from " + ruleset + " v" + n + " between " + from + " and " + to
                            + " can be taken back");
        }
        Unwind unwind = door.ask(ruleset, n, from, to, Caller.of(caller).name(), reason);
        return Response.accepted(UnwindView.of(unwind, unwinds.traces(unwind.id()), unwinding::isReversible))
                .build();
    }

    private RulesetId known(String feature, String set, int n) {
        RulesetId ruleset = RulesetId.of(feature + "/" + set);
        if (shelf.find(ruleset, n).isEmpty()) {
            throw Refused.notFound("version", ruleset + " v" + n);
        }
        return ruleset;
    }

    private static Instant moment(String name, @Nullable Instant at) {
        if (at == null) {
            throw new Refused(400, "BAD_PARAMETER", name + ": is missing; give a time such as 2026-11-23T10:00:00Z");
        }
        return at;
    }

    private static void inOrder(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new Refused(400, "BAD_PARAMETER", "to: must be later than from (" + from + "), but is " + to);
        }
    }
}
