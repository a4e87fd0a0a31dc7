package org.countersign.webapp.records;

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
import java.util.List;
import org.countersign.decisions.records.FieldDictionary;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dictionary of facts: what each can be, what asks for it, and who answers for it. */
@Path("fields")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class FieldsResource {

    private static final int LONGEST_OWNER = 200;
    private static final int LONGEST_MEANING = 1000;

    @Inject
    FieldDictionary dictionary;

    @GET
    @Operation(summary = "Every fact that decisions are made of", operationId = "listFields")
    @APIResponse(responseCode = "200", description = "The facts by their path")
    public List<FieldView> list() {
        return dictionary.list().stream().map(FieldView::of).toList();
    }

    @PUT
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write down who answers for a fact, and what it means", operationId = "describeField")
    @APIResponse(responseCode = "200", description = "All facts")
    @APIResponse(responseCode = "400", description = "BAD_REQUEST: rules know no such fact")
    public List<FieldView> describe(
            @RequestBody(required = true) FieldView.DescriptionView wanted, @Context SecurityContext caller) {
        String path = Parameters.text(wanted.path(), "path", LONGEST_OWNER);
        if (path == null) {
            throw new Refused(400, "BAD_PARAMETER", "path: is missing; write a fact such as order.total");
        }
        dictionary.describe(
                path,
                Parameters.text(wanted.owner(), "owner", LONGEST_OWNER),
                Parameters.text(wanted.meaning(), "meaning", LONGEST_MEANING),
                Caller.of(caller).name());
        return list();
    }
}
