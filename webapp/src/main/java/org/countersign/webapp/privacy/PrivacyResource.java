package org.countersign.webapp.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.Sight;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.fulfilment.CustomerLists;
import org.countersign.ledger.fulfilment.CustomerRecord;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.privacy.Erasure;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.privacy.SubjectExports;
import org.countersign.processes.privacy.PrivacyDoor;
import org.countersign.webapp.fulfilment.CustomerView;
import org.countersign.webapp.privacy.PrivacyView.ExportView;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer may ask of the shop: all that is held, and to be forgotten. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PrivacyResource {

    private static final int EXPORTS = 20;
    private static final int DECISIONS = 500;

    @Inject
    CustomerRecords records;

    @Inject
    CustomerLists lists;

    @Inject
    Blindfold blindfold;

    @Inject
    Erasures erasures;

    @Inject
    SubjectExports exports;

    @Inject
    PrivacyDoor door;

    @Context
    SecurityContext caller;

    @GET
    @Path("{id}/privacy")
    @Operation(
            summary = "Whether a customer is to be erased or is, what stands in the way, and who exported what is held",
            operationId = "getCustomerPrivacy")
    @APIResponse(responseCode = "200", description = "How it stands")
    public PrivacyView get(@PathParam("id") String id) {
        List<String> ids = ids(id);
        Erasure last = erasures.lastOf(ids).orElse(null);
        return new PrivacyView(
                last == null ? null : ErasureView.of(last),
                door.inTheWay(ids),
                exports.of(ids, EXPORTS).stream().map(ExportView::of).toList());
    }

    @GET
    @Path("{id}/export")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Everything that is held about a customer, as a file",
            description = "Every export is written down: who, and when.",
            operationId = "exportCustomer")
    @APIResponse(responseCode = "409", description = "BLIND: a blind task about an order waits for your first answer")
    @APIResponse(
            responseCode = "200",
            description = "One section a kind of record, one object a record",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public Response export(@PathParam("id") String id) {
        CustomerRecord record = records.find(id).orElseThrow(() -> Refused.notFound("customer", id));
        String who = Caller.of(caller).name();
        Sight sight = sight(record.customerId());
        ObjectNode all = Json.mapper().createObjectNode();
        all.put("customerId", record.customerId());
        all.put("exportedAt", Instant.now().toString());
        all.put("exportedBy", who);
        all.set("record", Json.mapper().valueToTree(CustomerView.of(record, sight)));
        all.setAll(door.export(record.ids(), who));
        return Response.ok(all)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(record) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Decisions are in the file as they are stored, so whoever may answer a blind task about one answers it before. */
    private Sight sight(String id) {
        Caller reader = Caller.of(caller);
        Page<DecisionSummary> decisions = lists.decisions(records.whose(id).orElseThrow(), null, DECISIONS);
        Sight sight = blindfold.over(decisions.items().stream().map(DecisionSummary::id), reader.name());
        if (reader.roles().contains(Roles.OPERATOR) || reader.roles().contains(Roles.SUPERVISOR)) {
            sight.hidden().forEach(hidden -> blindfold.refuse(hidden, reader.name()));
        }
        return sight;
    }

    private static String fileName(CustomerRecord record) {
        return "customer-" + record.customerId().replaceAll("[^A-Za-z0-9._-]", "_") + ".json";
    }

    @POST
    @Path("{id}/erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Ask to have a customer erased; another person has to agree",
            description = "It can't be taken back. All ids that mean this customer are erased together.",
            operationId = "eraseCustomer")
    @APIResponse(responseCode = "202", description = "A second person is asked")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such customer")
    @APIResponse(
            responseCode = "409",
            description = "UNDER_WAY: names what has to come to its end first; ALREADY_ASKED, ALREADY_ERASED")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED")
    public Response erase(@PathParam("id") String id, @RequestBody(required = true) EraseView wanted) {
        Erasure erasure = door.ask(id, Caller.of(caller).name(), wanted.reason());
        return Response.accepted(ErasureView.of(erasure)).build();
    }

    private List<String> ids(String id) {
        return records.whose(id)
                .orElseThrow(() -> Refused.notFound("customer", id))
                .ids();
    }
}
