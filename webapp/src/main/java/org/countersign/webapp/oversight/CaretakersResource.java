package org.countersign.webapp.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.ledger.oversight.Caretaker;
import org.countersign.ledger.oversight.Caretakers;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;
import org.countersign.processes.runtime.ProcessRuntime;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who answers for each rule set, model and process, and which of them should have been looked at again by now. */
@Path("caretakers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oversight")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class CaretakersResource {

    private static final int LONGEST = 200;

    @Inject
    Caretakers caretakers;

    @Inject
    RulebookShelf shelf;

    @Inject
    ProcessRuntime processes;

    @GET
    @Operation(summary = "Everything that decides, and who answers for it", operationId = "listCaretakers")
    @APIResponse(responseCode = "200", description = "Rule sets, models and processes")
    public List<CaretakerView> list() {
        LocalDate today = today();
        Map<String, Caretaker> known = caretakers.list().stream()
                .collect(Collectors.toMap(one -> key(one.kind(), one.name()), Function.identity()));
        return everything()
                .map(thing -> Optional.ofNullable(known.get(key(thing.kind(), thing.name())))
                        .map(one -> CaretakerView.of(one, today))
                        .orElse(thing))
                .toList();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.STEWARD, Roles.RULE_REVIEWER, Roles.ADMIN})
    @Operation(
            summary = "Write down who answers for something, and when it has to be looked at again",
            operationId = "setCaretaker")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "400", description = "INVALID: something is missing, or the day is over")
    @APIResponse(responseCode = "404", description = "There is no such rule set, model or process")
    public List<CaretakerView> set(
            @RequestBody(required = true) CaretakerView.EntryView entry, @Context SecurityContext caller) {
        String kind = given(entry.kind(), "kind", "rules, model or process");
        String name = given(entry.name(), "name", "as the list names it");
        String owner = given(entry.owner(), "owner", "who answers for it");
        if (everything().noneMatch(one -> one.kind().equals(kind) && one.name().equals(name))) {
            throw Refused.notFound(kind, name);
        }
        if (entry.reviewOn() == null || entry.reviewOn().isBefore(today())) {
            throw new Refused(
                    400, "INVALID", "reviewOn: must be today (" + today() + ") or later, but is " + entry.reviewOn());
        }
        caretakers.set(new Caretaker(
                kind,
                name,
                owner,
                entry.reviewOn(),
                Instant.now(),
                Caller.of(caller).name()));
        return list();
    }

    private Stream<CaretakerView> everything() {
        return Stream.of(
                        shelf.list().stream()
                                .map(one -> one.version().ruleset().toString())
                                .map(name -> CaretakerView.nobody(Caretaker.RULES, name)),
                        Recipes.all().stream()
                                .map(Recipe::name)
                                .map(name -> CaretakerView.nobody(Caretaker.MODEL, name)),
                        processes.list().stream().map(one -> CaretakerView.nobody(Caretaker.PROCESS, one.key())))
                .flatMap(Function.identity());
    }

    private static String given(@Nullable String text, String name, String what) {
        String given = Parameters.text(text, name, LONGEST);
        if (given == null) {
            throw new Refused(400, "INVALID", name + ": is missing; say " + what);
        }
        return given;
    }

    private static String key(String kind, String name) {
        return kind + " " + name;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
