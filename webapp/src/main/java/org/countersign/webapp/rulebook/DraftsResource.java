package org.countersign.webapp.rulebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.rulebook.CaseTexts;
import org.countersign.decisions.rulebook.DecisionCases;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.Schedule;
import org.countersign.decisions.rulebook.Workbench;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RuleDraft;
import org.countersign.processes.rulebook.RuleDeskDoor;
import org.countersign.rules.scenario.Scenarios;
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

/** A rule set's text while it is being edited, checked, tried and submitted. */
@Path("rulesets/{feature}/{set}/draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class DraftsResource {

    @Inject
    Drafts drafts;

    @Inject
    Workbench workbench;

    @Inject
    DecisionCases cases;

    @Inject
    Blindfold blindfold;

    @Inject
    RuleDeskDoor desk;

    @GET
    @Operation(summary = "What is being edited", operationId = "getRuleDraft")
    @APIResponse(responseCode = "200", description = "The draft")
    public DraftView get(@PathParam("feature") String feature, @PathParam("set") String set) {
        return DraftView.of(drafts.get(new RulesetId(feature, set)));
    }

    @PUT
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save the draft",
            description = "Whoever saves must have seen what was saved before. An edit makes void what was submitted"
                    + " with the former text and is not in force yet.",
            operationId = "saveRuleDraft")
    @APIResponse(
            responseCode = "200",
            description = "Which revision it is now; a text of ten thousand rows does not come back")
    @APIResponse(responseCode = "409", description = "STALE_DRAFT: somebody else has saved meanwhile")
    @APIResponse(responseCode = "422", description = "BAD_FILES")
    public RulesetView.DraftHeadView save(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            DraftView.SaveView body,
            @Context SecurityContext caller) {
        RulesetId id = new RulesetId(feature, set);
        return RulesetView.DraftHeadView.of(desk.save(
                id,
                body.revision(),
                files(body.files()),
                Objects.requireNonNullElse(body.reason(), ""),
                Caller.of(caller).name()));
    }

    @DELETE
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.ADMIN})
    @Operation(summary = "Throw the draft away; what was submitted stays", operationId = "discardRuleDraft")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(@PathParam("feature") String feature, @PathParam("set") String set) {
        desk.discard(new RulesetId(feature, set));
    }

    @POST
    @Path("check")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.RULE_REVIEWER, Roles.ADMIN})
    @Operation(summary = "What is wrong with the draft, or with another text", operationId = "checkRuleDraft")
    @APIResponse(responseCode = "200", description = "Every problem with its place")
    public CheckView check(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @RequestBody(
                            description = "may be left out",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DraftView.TextView.class)))
                    @Nullable
                    String body) {
        RulesetSource source = source(new RulesetId(feature, set), body);
        long began = System.nanoTime();
        return CheckView.of(workbench.check(source), (System.nanoTime() - began) / 1_000_000);
    }

    @POST
    @Path("test")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.RULE_REVIEWER, Roles.ADMIN})
    @Operation(summary = "Run the draft's cases", operationId = "testRuleDraft")
    @APIResponse(responseCode = "200", description = "Every case, green or red, and what no case covers")
    @APIResponse(responseCode = "409", description = "TABLE_ERRORS: it can't be compiled")
    public CheckView.TestView test(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @RequestBody(
                            description = "may be left out",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DraftView.TextView.class)))
                    @Nullable
                    String body) {
        RulesetSource source = source(new RulesetId(feature, set), body);
        Map<String, Map<String, String>> given = CaseTexts.given(source.files().getOrDefault(Scenarios.FILE, ""));
        return CheckView.TestView.of(workbench.test(source), given);
    }

    @POST
    @Path("cases")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.ADMIN})
    @Operation(
            summary = "Make a case of a decision",
            description = "Appended to the draft's scenarios.csv; it expects what was decided then.",
            operationId = "addRuleCase")
    @APIResponse(responseCode = "200", description = "The draft with the case")
    @APIResponse(
            responseCode = "409",
            description = "BLIND: a blind task about the decision waits for your first answer")
    public DraftView addCase(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            DraftView.CaseView body,
            @Context SecurityContext caller) {
        RuleDraft draft = drafts.get(new RulesetId(feature, set));
        String decisionId = body.decisionId();
        if (decisionId == null || decisionId.isBlank()) {
            throw new Refused(422, "DECISION_REQUIRED", "decisionId: name the decision that becomes a case");
        }
        blindfold.refuse(decisionId, Caller.of(caller).name());
        Map<String, String> files = new TreeMap<>(draft.source().files());
        files.put(Scenarios.FILE, cases.append(draft.source(), decisionId));
        return DraftView.of(desk.save(
                draft.source().ruleset(),
                draft.revision(),
                files,
                draft.reason(),
                Caller.of(caller).name()));
    }

    @GET
    @Path("rebase")
    @Operation(
            summary = "What the draft would be on top of another version",
            description = "What has changed since the version it was written on, what it would change then, and where"
                    + " both have changed the same. Nothing is saved.",
            operationId = "previewRuleRebase")
    @APIResponse(responseCode = "200", description = "The draft as it would be")
    public RebaseView previewRebase(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @Parameter(description = "a version; the one in force when it is left out") @QueryParam("onto")
                    Integer onto) {
        return RebaseView.of(drafts.rebased(new RulesetId(feature, set), onto));
    }

    @POST
    @Path("rebase")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.ADMIN})
    @Operation(
            summary = "Put the draft on top of another version",
            description = "Row by row and rule by rule, what only one side has changed is taken; where both have"
                    + " changed the same, the draft's stays. What was submitted with the former text is void.",
            operationId = "rebaseRuleDraft")
    @APIResponse(responseCode = "200", description = "The draft as it is now")
    @APIResponse(responseCode = "409", description = "STALE_DRAFT: somebody else has saved meanwhile")
    public DraftView rebase(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            RebaseView.RequestView body,
            @Context SecurityContext caller) {
        return DraftView.of(desk.rebase(
                new RulesetId(feature, set),
                body.revision(),
                body.onto(),
                Caller.of(caller).name()));
    }

    @POST
    @Path("submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RULE_AUTHOR, Roles.ADMIN})
    @Operation(summary = "Hand the draft to a reviewer", operationId = "submitRuleDraft")
    @APIResponse(responseCode = "200", description = "The change, in review")
    @APIResponse(
            responseCode = "409",
            description = "STALE_BASE, RED_CASES, TABLE_ERRORS, UNCHANGED or OVERLAPPING_SCHEDULE")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED or BAD_SCHEDULE")
    public ChangeView submit(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            DraftView.SubmitView body,
            @Context SecurityContext caller) {
        Schedule schedule = Schedule.of(body.effectiveFrom(), body.effectiveUntil(), body.zone(), Instant.now());
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return ChangeView.of(
                desk.submit(new RulesetId(feature, set), Caller.of(caller).name(), reason, schedule));
    }

    /** The text in the body, or the draft's own. */
    private RulesetSource source(RulesetId id, @Nullable String body) {
        Map<String, String> files = JsonBody.optional(body, DraftView.TextView.class)
                .map(DraftView.TextView::files)
                .orElse(null);
        return files == null ? drafts.get(id).source() : Drafts.checked(id, files(files));
    }

    private static Map<String, String> files(@Nullable Map<String, String> files) {
        if (files == null || files.containsValue(null)) {
            throw new Refused(422, "BAD_FILES", "files: all files of the rule set are needed, each with its text");
        }
        return files;
    }
}
