package org.countersign.webapp.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countersign.ledger.messaging.EventSources;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the shop's data come from, who answers for each source, and which one is silent. */
@Path("sources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class SourcesResource {

    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_OWNER = 200;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    @Inject
    EventSources sources;

    @GET
    @Operation(summary = "Everything that sends events", operationId = "listSources")
    @APIResponse(
            responseCode = "200",
            description = "Whoever sent something in the last seven days, and whoever something is expected of")
    public List<SourceView> list() {
        Instant now = Instant.now();
        return sources.list().stream().map(s -> SourceView.of(s, now)).toList();
    }

    @PUT
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write down who answers for a source, and how often it has to be heard",
            description = "Also before it was ever heard. One that is silent for longer is `missing`, here, in the"
                    + " overview and in the console.",
            operationId = "expectSource")
    @APIResponse(responseCode = "200", description = "All sources")
    public List<SourceView> expect(
            @RequestBody(required = true) SourceView.ExpectationView wanted, @Context SecurityContext caller) {
        String source = Parameters.text(wanted.source(), "source", LONGEST_SOURCE);
        if (source == null) {
            throw new Refused(400, "BAD_PARAMETER", "source: is missing; name it as its events do");
        }
        sources.expect(
                source,
                Parameters.text(wanted.owner(), "owner", LONGEST_OWNER),
                every(wanted.everySeconds()),
                Caller.of(caller).name());
        return list();
    }

    private static @Nullable Duration every(@Nullable Long seconds) {
        if (seconds == null) {
            return null;
        }
        if (seconds < SHORTEST.toSeconds() || seconds > LONGEST.toSeconds()) {
            throw new Refused(
                    400,
                    "BAD_PARAMETER",
                    "everySeconds: must lie in " + SHORTEST.toSeconds() + ".." + LONGEST.toSeconds() + ", but is "
                            + seconds);
        }
        return Duration.ofSeconds(seconds);
    }

    @DELETE
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Expect nothing of a source any longer",
            description = "It stays listed while it is heard.",
            operationId = "forgetSource")
    @APIResponse(responseCode = "200", description = "All sources")
    public List<SourceView> forget(@QueryParam("source") @Nullable String source) {
        String name = Parameters.text(source);
        if (name == null || !sources.forget(name)) {
            throw Refused.notFound("source", name == null ? "without a name" : "expectation of " + name);
        }
        return list();
    }
}
