package org.countersign.webapp.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rule sets, to read. */
@Path("rulesets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class RulesetsResource {

    @Inject
    RulebookShelf shelf;

    @Inject
    Rulebooks rulebooks;

    @GET
    @Operation(summary = "Every rule set with its version in force", operationId = "listRulesets")
    @APIResponse(responseCode = "200", description = "The rule sets")
    public List<RulesetView> list() {
        return shelf.list().stream()
                .map(s -> RulesetView.of(s, shelf.list(s.version().ruleset())))
                .toList();
    }

    @GET
    @Path("{feature}/{set}/versions/{n}")
    @Operation(summary = "One version, with its text and its rules in words", operationId = "getRulesetVersion")
    @APIResponse(responseCode = "200", description = "The version")
    public RulesetView.VersionView get(
            @PathParam("feature") String feature, @PathParam("set") String set, @PathParam("n") int number) {
        RulesetId id = new RulesetId(feature, set);
        Shelved shelved = shelf.find(id, number).orElseThrow(() -> Refused.notFound("ruleset", id + " v" + number));
        return RulesetView.VersionView.of(
                shelved, rulebooks.find(id, number).map(Rulebook::rules).orElse(List.of()));
    }
}
