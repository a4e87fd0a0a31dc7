package org.countersign.webapp.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.List;
import org.countersign.decisions.oversight.BlindQueues;
import org.countersign.decisions.oversight.DependenceIndex;
import org.countersign.decisions.oversight.Figure;
import org.countersign.webapp.oversight.DependenceView.ReportView;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether people stay able: how many tasks are blind, how far people lean on the machine, how well they do without. */
@Path("oversight")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oversight")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class OversightResource {

    private static final String DAYS = "90";
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_QUEUE = 100;

    @Inject
    BlindQueues queues;

    @Inject
    DependenceIndex index;

    @Context
    SecurityContext caller;

    @GET
    @Path("blind-shares")
    @Operation(
            summary = "Of how many tasks of each queue the advice shows only after the first answer",
            operationId = "listBlindShares")
    @APIResponse(responseCode = "200", description = "The queues by name")
    public List<BlindShareView> shares() {
        return queues.list().stream().map(BlindShareView::of).toList();
    }

    @PUT
    @Path("blind-shares")
    @RolesAllowed(Roles.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set a queue's share of blind tasks",
            description = "Holds for tasks that open from now on; open tasks stay as they were opened.",
            operationId = "setBlindShare")
    @APIResponse(responseCode = "200", description = "All queues")
    @APIResponse(responseCode = "400", description = "The share is none, or the queue has no tasks that can be blind")
    public List<BlindShareView> set(@RequestBody(required = true) BlindShareView.WantedView wanted) {
        String queue = Parameters.text(wanted.queue(), "queue", LONGEST_QUEUE);
        BigDecimal share = wanted.share();
        if (queue == null || share == null) {
            throw new Refused(400, "BAD_PARAMETER", "queue, share: both are needed, such as risk and 0.1");
        }
        queues.set(queue, share, Caller.of(caller).name());
        return shares();
    }

    @GET
    @Path("dependence")
    @Operation(
            summary = "How far people lean on the machine, by queue and by kind of task",
            description = "By person only when a supervisor asks. No share of fewer than 30 cases is told.",
            operationId = "getDependence")
    @APIResponse(responseCode = "200", description = "The figures")
    public ReportView dependence(
            @QueryParam("queue") String queue,
            @Parameter(example = "countersign") @QueryParam("kind") String kind,
            @Parameter(description = "1 to 366") @QueryParam("days") @DefaultValue(DAYS) int days) {
        return ReportView.of(
                index.report(Parameters.text(queue), Parameters.text(kind), null, Parameters.days(days, MOST_DAYS)),
                days,
                Caller.of(caller).roles().contains(Roles.SUPERVISOR));
    }

    @GET
    @Path("skills")
    @Operation(
            summary = "How well people decide without the machine, by kind of task and month",
            operationId = "listSkills")
    @APIResponse(responseCode = "200", description = "The last year")
    public List<SkillView> skills() {
        return index.skills(null).stream().map(SkillView::of).toList();
    }

    @GET
    @Path("me")
    @Operation(summary = "Your own figures; nobody else's", operationId = "getOwnFigures")
    @APIResponse(responseCode = "200", description = "The figures")
    public OwnFiguresView me(@Parameter(description = "1 to 366") @QueryParam("days") @DefaultValue(DAYS) int days) {
        String who = Caller.of(caller).name();
        return new OwnFiguresView(
                who,
                days,
                Figure.LEAST,
                DependenceView.of(index.report(null, null, who, Parameters.days(days, MOST_DAYS))
                        .all()),
                index.skills(who).stream().map(SkillView::of).toList());
    }
}
