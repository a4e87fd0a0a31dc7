package org.countersign.webapp.rulebook;

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
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.processes.rulebook.RuleDeskDoor;
import org.countersign.webapp.json.JsonBody;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Submitted changes: who wrote them, who let them pass, and the way back. */
@Path("rulesets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ReviewsResource {

    @Inject
    Changes changes;

    @Inject
    RuleDeskDoor desk;

    @GET
    @Path("{feature}/{set}/changes")
    @Operation(summary = "Every submitted change, the newest first", operationId = "listRuleChanges")
    @APIResponse(responseCode = "200", description = "The changes")
    public List<ChangeView> list(@PathParam("feature") String feature, @PathParam("set") String set) {
        return changes.list(new RulesetId(feature, set)).stream()
                .map(ChangeView::of)
                .toList();
    }

    @GET
    @Path("{feature}/{set}/reviews/{n}")
    @Operation(summary = "A change with what is different, cell by cell", operationId = "getRuleReview")
    @APIResponse(responseCode = "200", description = "The change")
    public ChangeView get(
            @PathParam("feature") String feature, @PathParam("set") String set, @PathParam("n") int number) {
        RuleChange change = changes.get(new RulesetId(feature, set), number);
        return ChangeView.of(change, changes.diff(change));
    }

    @POST
    @Path("{feature}/{set}/reviews/{n}/approve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RULE_REVIEWER, Roles.ADMIN})
    @Operation(
            summary = "Let a change pass",
            description = "It is in force at once, or in its time. The same as signing its task.",
            operationId = "approveRuleChange")
    @APIResponse(responseCode = "200", description = "The change as it is now")
    @APIResponse(
            responseCode = "409",
            description =
                    "WRONG_STATE, STALE_BASE, SCHEDULE_PASSED, OVERLAPPING_SCHEDULE, CHANGED_TEXT, RED_CASES or TABLE_ERRORS")
    public ChangeView approve(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @PathParam("n") int number,
            @RequestBody(
                            description = "may be left out",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DraftView.CommentView.class)))
                    @Nullable
                    String body,
            @Context SecurityContext caller) {
        return review(new RulesetId(feature, set), number, Answer.APPROVE, body, caller);
    }

    @POST
    @Path("{feature}/{set}/reviews/{n}/reject")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RULE_REVIEWER, Roles.ADMIN})
    @Operation(summary = "Send a change back", operationId = "rejectRuleChange")
    @APIResponse(responseCode = "200", description = "The change as it is now")
    @APIResponse(responseCode = "409", description = "WRONG_STATE")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED: the comment says why")
    public ChangeView reject(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @PathParam("n") int number,
            @RequestBody(
                            description = "may be left out",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DraftView.CommentView.class)))
                    @Nullable
                    String body,
            @Context SecurityContext caller) {
        return review(new RulesetId(feature, set), number, Answer.REFUSE, body, caller);
    }

    private ChangeView review(RulesetId id, int number, Answer verdict, @Nullable String body, SecurityContext caller) {
        String comment = JsonBody.optional(body, DraftView.CommentView.class)
                .map(DraftView.CommentView::comment)
                .orElse(null);
        return ChangeView.of(desk.review(
                id, number, verdict, Caller.of(caller).name(), Caller.of(caller).roles(), comment));
    }

    @POST
    @Path("{feature}/{set}/reviews/{n}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.RULE_REVIEWER, Roles.ADMIN})
    @Operation(summary = "Take back a change that is not in force yet", operationId = "withdrawRuleChange")
    @APIResponse(responseCode = "200", description = "The change as it is now")
    @APIResponse(responseCode = "409", description = "WRONG_STATE")
    public ChangeView withdraw(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @PathParam("n") int number,
            @Context SecurityContext caller) {
        return ChangeView.of(desk.withdraw(
                new RulesetId(feature, set),
                number,
                Caller.of(caller).name(),
                Caller.of(caller).roles()));
    }

    @POST
    @Path("{feature}/{set}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RULE_REVIEWER, Roles.ADMIN})
    @Operation(
            summary = "Back to an old text, at once",
            description = "For when something has gone wrong: one step, by a reviewer. It becomes a new version.",
            operationId = "rollbackRuleset")
    @APIResponse(responseCode = "200", description = "The change that went back")
    @APIResponse(responseCode = "409", description = "UNCHANGED: it is in force already")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED")
    public ChangeView rollback(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            DraftView.RollbackView body,
            @Context SecurityContext caller) {
        return ChangeView.of(desk.rollback(
                new RulesetId(feature, set),
                body.version(),
                Caller.of(caller).name(),
                Caller.of(caller).roles(),
                Objects.requireNonNullElse(body.reason(), "")));
    }
}
