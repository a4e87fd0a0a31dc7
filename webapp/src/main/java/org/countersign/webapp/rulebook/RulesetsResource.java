package org.countersign.webapp.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.Overdue;
import org.countersign.decisions.rulebook.RuleCalendar;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.decisions.rulebook.RulesetDiff;
import org.countersign.decisions.rulebook.SilentRules;
import org.countersign.decisions.rulebook.WhereUsed;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RuleHits;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;
import org.countersign.rules.rulebook.FactModel;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    private static final int MOST_DAYS = 3_650;

    @Inject
    RulebookShelf shelf;

    @Inject
    Validities validities;

    @Inject
    RuleHits hits;

    @Inject
    Rulebooks rulebooks;

    @Inject
    Drafts drafts;

    @Inject
    Changes changes;

    @Inject
    RuleCalendar calendar;

    @Inject
    SilentRules silentRules;

    @GET
    @Operation(
            summary = "Every rule set: what is in force, what is edited, what is on its way",
            operationId = "listRulesets")
    @APIResponse(responseCode = "200", description = "The rule sets")
    public List<RulesetView> list() {
        return shelf.list().stream()
                .map(s -> s.version().ruleset())
                .map(id -> RulesetView.of(
                        id,
                        inForce(id).orElse(null),
                        shelf.list(id),
                        drafts.find(id).orElse(null),
                        changes.open().stream()
                                .filter(c -> c.ruleset().equals(id))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private Optional<Shelved> inForce(RulesetId id) {
        return validities.inForce(id).flatMap(v -> shelf.find(id, v.version()));
    }

    @GET
    @Path("calendar")
    @Operation(
            summary = "What holds when: now, before and to come; the newest first",
            operationId = "getRulesetCalendar")
    @APIResponse(responseCode = "200", description = "The stretches of time")
    public List<CalendarView> calendar() {
        return calendar.list().stream().map(CalendarView::of).toList();
    }

    @GET
    @Path("silent")
    @Operation(
            summary = "Rules that have had nothing to say for long",
            description = "In the newest 50,000 decisions of so many days, though they were in force all that time.",
            operationId = "listSilentRules")
    @APIResponse(responseCode = "200", description = "The rules")
    public List<SilentRuleView> silent(@QueryParam("days") @DefaultValue("90") int days) {
        return silentRules.list(Parameters.days(days, MOST_DAYS)).stream()
                .map(SilentRuleView::of)
                .toList();
    }

    @GET
    @Path("where-used")
    @Operation(summary = "Where rules in force, and their cases, ask for a fact", operationId = "findFactUses")
    @APIResponse(responseCode = "200", description = "The places")
    public List<UseView> whereUsed(
            @Parameter(description = "a fact, such as order.total") @QueryParam("field") String field) {
        String wanted = Parameters.text(field);
        if (wanted == null) {
            throw new Refused(400, "BAD_PARAMETER", "field: write a fact such as order.total");
        }
        return shelf.list().stream()
                .flatMap(s -> inForce(s.version().ruleset()).stream())
                .flatMap(s -> WhereUsed.of(s.source(), wanted).stream())
                .map(UseView::of)
                .toList();
    }

    @GET
    @Path("overdue")
    @Operation(
            summary = "Table rows in force whose review date is over, the longest first",
            operationId = "listOverdueRows")
    @APIResponse(responseCode = "200", description = "The rows")
    public List<OverdueView> overdue() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return shelf.list().stream()
                .flatMap(s -> inForce(s.version().ruleset()).stream())
                .flatMap(s -> Overdue.of(s.source(), today).stream())
                .sorted(Comparator.comparing(Overdue.Row::review))
                .map(OverdueView::of)
                .toList();
    }

    @GET
    @Path("{feature}/{set}/versions")
    @Operation(summary = "Every published version, the newest first", operationId = "listRulesetVersions")
    @APIResponse(responseCode = "200", description = "The versions")
    public List<VersionView.ItemView> versions(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @Parameter(description = "only the version in force at that moment") @QueryParam("asOf") String asOf) {
        RulesetId id = known(feature, set);
        List<Validity> validity = validities.list(id);
        Instant moment = Parameters.instant("asOf", asOf);
        Optional<Integer> only = moment == null
                ? Optional.empty()
                : Optional.of(validities.asOf(id, moment).map(Validity::version).orElse(0));
        return shelf.list(id).stream()
                .filter(s -> only.isEmpty() || only.get() == s.version().number())
                .map(s -> VersionView.ItemView.of(s, validity))
                .toList();
    }

    @GET
    @Path("{feature}/{set}/versions/{n}")
    @Operation(
            summary = "One version, with its text, its tables and its rules in words",
            operationId = "getRulesetVersion")
    @APIResponse(responseCode = "200", description = "The version")
    public VersionView get(
            @PathParam("feature") String feature, @PathParam("set") String set, @PathParam("n") int number) {
        RulesetId id = new RulesetId(feature, set);
        Shelved shelved = shelf.find(id, number).orElseThrow(() -> Refused.notFound("ruleset", id + " v" + number));
        return VersionView.of(
                shelved, rulebooks.find(id, number).map(Rulebook::rules).orElse(List.of()), validities.list(id));
    }

    @GET
    @Path("{feature}/{set}/facts")
    @Operation(summary = "The words that its rules may use", operationId = "getRulesetFacts")
    @APIResponse(responseCode = "200", description = "Facts, functions and what a rule can say")
    public FactsView facts(@PathParam("feature") String feature, @PathParam("set") String set) {
        return FactsView.of(FactModel.of(known(feature, set)));
    }

    @GET
    @Path("{feature}/{set}/hits")
    @Operation(
            summary = "How often each rule spoke lately, and was overruled",
            description = "Of the newest 50,000 decisions at most; a rule that never spoke is not listed.",
            operationId = "countRuleHits")
    @APIResponse(responseCode = "200", description = "The rules that spoke")
    public List<HitsView> hits(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @QueryParam("days") @DefaultValue("30") int days) {
        return hits
                .since(known(feature, set), Instant.now().minus(Duration.ofDays(Parameters.days(days, MOST_DAYS))))
                .stream()
                .map(HitsView::of)
                .toList();
    }

    @GET
    @Path("{feature}/{set}/diff")
    @Operation(summary = "What is different between two texts", operationId = "diffRuleset")
    @APIResponse(responseCode = "200", description = "The differences, cell by cell")
    public DiffView diff(
            @PathParam("feature") String feature,
            @PathParam("set") String set,
            @Parameter(description = "a version's number, or draft") @QueryParam("from") String from,
            @Parameter(description = "a version's number, or draft") @QueryParam("to") @DefaultValue("draft")
                    String to) {
        RulesetId id = known(feature, set);
        String begin = Parameters.text(from);
        String base = begin != null
                ? begin
                : String.valueOf(validities.inForce(id).map(Validity::version).orElse(1));
        return DiffView.of(RulesetDiff.of(text(id, "from", base), text(id, "to", to)));
    }

    private RulesetSource text(RulesetId id, String parameter, String which) {
        if (which.equals("draft")) {
            return drafts.get(id).source();
        }
        if (!which.matches("\\d{1,9}")) {
            throw new Refused(
                    400, "BAD_PARAMETER", parameter + ": '" + which + "' is neither a version's number nor draft");
        }
        return shelf.find(id, Integer.parseInt(which))
                .map(Shelved::source)
                .orElseThrow(() -> Refused.notFound("ruleset", id + " v" + which));
    }

    private RulesetId known(String feature, String set) {
        RulesetId id = new RulesetId(feature, set);
        if (shelf.current(id).isEmpty()) {
            throw Refused.notFound("ruleset", id.toString());
        }
        return id;
    }
}
