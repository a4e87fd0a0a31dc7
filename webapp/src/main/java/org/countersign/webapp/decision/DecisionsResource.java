package org.countersign.webapp.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.countersign.decisions.desk.Passports;
import org.countersign.decisions.desk.Replay;
import org.countersign.decisions.desk.WhatIf;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionQuery;
import org.countersign.ledger.decision.FactFilter;
import org.countersign.ledger.decision.Seal;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks decisions up, explains them and proves them. */
@Path("decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class DecisionsResource {

    @Inject
    DecisionLedger ledger;

    @Inject
    Passports passports;

    @Inject
    Replay replay;

    @Inject
    WhatIf whatIf;

    @Inject
    Seal seal;

    @Inject
    Blindfold blindfold;

    @Context
    SecurityContext caller;

    @GET
    @Operation(summary = "Decisions, the newest first", operationId = "listDecisions")
    @APIResponse(responseCode = "200", description = "One page")
    public DecisionPageView list(
            @QueryParam("subject") String subject,
            @Parameter(example = "fulfilment/escalation") @QueryParam("ruleset") String ruleset,
            @Parameter(description = "approve, adjust, escalate or refuse") @QueryParam("outcome") String outcome,
            @Parameter(description = "a rule that spoke", example = "ESC-020") @QueryParam("rule") String rule,
            @Parameter(description = "a condition on any fact: name, one of = > >= < <=, value", example = "total>500")
                    @QueryParam("fact")
                    List<String> facts,
            @Parameter(description = "the beginning of a subject, or a word of the headline") @QueryParam("q") String q,
            @Parameter(description = "RFC 3339") @QueryParam("from") String from,
            @Parameter(description = "RFC 3339") @QueryParam("to") String to,
            @QueryParam("signedBy") String signedBy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        DecisionQuery query = new DecisionQuery(
                Parameters.text(subject),
                Parameters.text(ruleset),
                Parameters.text(outcome),
                Parameters.text(rule),
                facts.stream().filter(f -> !f.isBlank()).map(FactFilter::of).toList(),
                Parameters.text(q),
                Parameters.instant("from", from),
                Parameters.instant("to", to),
                Parameters.text(signedBy),
                Parameters.text(cursor),
                Parameters.limit(limit));
        return DecisionPageView.of(blindfold.page(ledger.search(query, reader()), reader()));
    }

    @GET
    @Path("verify")
    @Operation(
            summary = "Check every seal: finds whatever was changed or removed since",
            operationId = "verifyDecisions")
    @APIResponse(responseCode = "200", description = "What was found")
    public VerificationView verify() {
        return VerificationView.of(seal.verify());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A decision's passport", operationId = "getDecision")
    @APIResponse(responseCode = "200", description = "All there is to know about it")
    public PassportView get(@PathParam("id") String id) {
        return passports.find(id, reader()).map(PassportView::of).orElseThrow(() -> Refused.notFound("decision", id));
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Decide it again from what is stored, and compare; changes nothing",
            operationId = "replayDecision")
    @APIResponse(responseCode = "200", description = "Whether it is the same")
    @APIResponse(responseCode = "409", description = "BLIND: a blind task about it waits for your first answer")
    public ReplayView replay(@PathParam("id") String id) {
        if (ledger.find(id).isEmpty()) {
            throw Refused.notFound("decision", id);
        }
        blindfold.refuse(id, reader());
        return ReplayView.of(replay.replay(id));
    }

    @GET
    @Path("{id}/what-if")
    @Operation(
            summary =
                    "What would have changed it: the smallest changes that rules and models of then answer in another way",
            description =
                    "Worked out when it is asked for, from what can still be changed; it is no part of the decision.",
            operationId = "whatIfDecision")
    @APIResponse(responseCode = "200", description = "The nearest ways, or why there is none")
    @APIResponse(responseCode = "404", description = "There is no such decision")
    @APIResponse(responseCode = "409", description = "BLIND: a blind task about it waits for your first answer")
    public WhatIfView whatIf(@PathParam("id") String id) {
        blindfold.refuse(id, reader());
        return ledger.find(id)
                .map(stored -> WhatIfView.of(whatIf.of(stored)))
                .orElseThrow(() -> Refused.notFound("decision", id));
    }

    private String reader() {
        return Caller.of(caller).name();
    }
}
