package org.countersign.webapp.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.decisions.desk.Passport;
import org.countersign.decisions.desk.Passports;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.registry.ModelRefused;
import org.countersign.decisions.registry.Promotions;
import org.countersign.decisions.rulebook.Approvals;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.TaskQuery;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.processes.oversight.SignResult;
import org.countersign.processes.oversight.TaskProblem;
import org.countersign.processes.oversight.WorklistDoor;
import org.countersign.processes.registry.ModelChangeProcess;
import org.countersign.webapp.decision.FirstAnswerView;
import org.countersign.webapp.decision.PassportView;
import org.countersign.webapp.decision.SignatureView;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.ProblemView;
import org.countersign.webapp.problem.Problems;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.registry.ModelChangeView;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People's work: find it, take it, answer it. */
@Path("tasks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class TasksResource {

    private static final String ANSWER_FIRST = "it is blind: give your first answer, then see the advice and sign";
    private static final Set<String> VIEWS = Set.of("all", "mine", "free", "risk");

    @Inject
    Tasks tasks;

    @Inject
    DecisionLedger ledger;

    @Inject
    Passports passports;

    @Inject
    Signatures signatures;

    @Inject
    WorklistDoor worklist;

    @Inject
    Changes changes;

    @Inject
    Approvals approvals;

    @Inject
    Promotions promotions;

    @Inject
    Blindfold blindfold;

    @Inject
    BlindReviews reviews;

    private Scores scores;

    @PostConstruct
    void open() {
        scores = new Scores(this::decision);
    }

    @GET
    @Operation(summary = "Open tasks, the most urgent first, with the counts of every view", operationId = "listTasks")
    @APIResponse(responseCode = "200", description = "One page")
    public TaskPageView list(
            @Parameter(description = "all, mine, free or risk") @QueryParam("view") @DefaultValue("all") String view,
            @Parameter(description = "part of an order, a customer or a title") @QueryParam("q") String q,
            @QueryParam("queue") String queue,
            @Parameter(description = "due is the only order there is") @QueryParam("sort") @DefaultValue("due")
                    String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context SecurityContext caller) {
        if (!VIEWS.contains(view) || !sort.equals("due")) {
            throw new Refused(
                    400, "BAD_PARAMETER", "view: all, mine, free or risk; sort: due; but got " + view + ", " + sort);
        }
        TaskQuery query = new TaskQuery(
                view,
                Caller.of(caller).name(),
                Set.of(),
                Parameters.text(queue),
                Parameters.text(q),
                Parameters.text(cursor),
                Parameters.limit(limit));
        Page<Task> page = tasks.list(query);
        Set<String> hidden = blindfold.hidden(page.items(), query.who());
        return TaskPageView.of(
                page, tasks.counts(query), task -> TaskView.of(task, scores, hidden.contains(task.id())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A task with everything needed to answer it", operationId = "getTask")
    @APIResponse(responseCode = "200", description = "The task")
    public TaskDetailView get(@PathParam("id") String id, @Context SecurityContext caller) {
        Task task = tasks.find(id).orElseThrow(() -> Refused.notFound("task", id));
        if (task.state() == Task.State.OPEN && whyNot(task, caller) == null) {
            worklist.shown(id, Caller.of(caller).name());
        }
        return detail(task, caller);
    }

    private TaskDetailView detail(Task task, SecurityContext caller) {
        String who = Caller.of(caller).name();
        boolean hidden = blindfold.hides(task, who);
        Optional<Passport> passport = Optional.ofNullable(task.decisionId()).flatMap(d -> passports.find(d, who));
        @Nullable String whyNot = whyNot(task, caller);
        return TaskDetailView.of(
                TaskView.of(task, scores, hidden),
                reviews.find(task.id(), who).map(FirstAnswerView::of).orElse(null),
                hidden && whyNot == null,
                passport.map(PassportView::of).orElse(null),
                signatures.reasonCodes(task),
                hidden
                        ? null
                        : passport.map(p -> SimilarView.of(p.stored().decision(), ledger, Instant.now()))
                                .orElse(null),
                task.queue().equals(Signatures.RULE_REVIEW) ? change(task, who) : null,
                modelChange(task),
                hidden && whyNot == null ? ANSWER_FIRST : whyNot);
    }

    private @Nullable ModelChangeView modelChange(Task task) {
        if (!task.kind().equals(ModelChangeProcess.REVIEW)) {
            return null;
        }
        ModelChange change = promotions.ofSubject(task.subject());
        return ModelChangeView.of(change, promotions.breaches(change));
    }

    private RuleChangeSummaryView change(Task task, String who) {
        RuleChange change = changes.ofSubject(task.subject());
        return RuleChangeSummaryView.of(
                change, changes.diff(change), approvals.whyNot(change, who).orElse(null));
    }

    private @Nullable String whyNot(Task task, SecurityContext caller) {
        String who = Caller.of(caller).name();
        return signatures
                .whyNot(task, who, Caller.of(caller).roles())
                .map(SignatureRefused::getMessage)
                .or(() -> ownProposal(task, who))
                .orElse(null);
    }

    private Optional<String> ownProposal(Task task, String who) {
        return task.kind().equals(ModelChangeProcess.REVIEW)
                ? promotions.whyNot(promotions.ofSubject(task.subject()), who).map(ModelRefused::getMessage)
                : Optional.empty();
    }

    @POST
    @Path("{id}/claim")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.RULE_REVIEWER, Roles.STEWARD, Roles.ADMIN})
    @Operation(summary = "Take a task, so that nobody else answers it", operationId = "claimTask")
    @APIResponse(responseCode = "200", description = "The task, yours now")
    @APIResponse(responseCode = "409", description = "ALREADY_CLAIMED or ALREADY_CLOSED")
    public TaskView claim(@PathParam("id") String id, @Context SecurityContext caller) {
        Task task = tasks.find(id)
                .orElseThrow(() -> new TaskProblem(TaskProblem.Code.NO_SUCH_TASK, "there is no task " + id));
        Set<String> roles = Caller.of(caller).roles();
        signatures
                .whyNot(task, Caller.of(caller).name(), roles)
                .filter(refused -> refused.code() == SignatureRefused.Code.NOT_YOUR_QUEUE)
                .filter(refused -> Signatures.isReview(task) || !isOperator(roles))
                .ifPresent(refused -> {
                    throw refused;
                });
        return view(worklist.claim(id, Caller.of(caller).name()), caller);
    }

    @POST
    @Path("{id}/unclaim")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.RULE_REVIEWER, Roles.STEWARD, Roles.ADMIN})
    @Operation(summary = "Give a task back", operationId = "unclaimTask")
    @APIResponse(responseCode = "200", description = "The task, nobody's now")
    @APIResponse(responseCode = "409", description = "ALREADY_CLAIMED or ALREADY_CLOSED")
    public TaskView unclaim(@PathParam("id") String id, @Context SecurityContext caller) {
        return view(worklist.unclaim(id, Caller.of(caller).name()), caller);
    }

    @POST
    @Path("{id}/first-answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
    @Operation(
            summary = "Answer a blind task before seeing the advice",
            description = "It takes the task for you, is given once and never changes. The answer shows the advice;"
                    + " then sign, as you said or otherwise.",
            operationId = "answerFirst")
    @APIResponse(responseCode = "200", description = "The task with its advice")
    @APIResponse(responseCode = "409", description = "NOT_BLIND, ALREADY_ANSWERED, ALREADY_CLAIMED or ALREADY_CLOSED")
    public TaskDetailView answerFirst(
            @PathParam("id") String id,
            @RequestBody(required = true) FirstAnswerRequestView answer,
            @Context SecurityContext caller) {
        worklist.answerFirst(id, Caller.of(caller).name(), Caller.of(caller).roles(), answer.answer(), answer.words());
        return detail(tasks.find(id).orElseThrow(() -> Refused.notFound("task", id)), caller);
    }

    @POST
    @Path("{id}/sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.RULE_REVIEWER, Roles.STEWARD, Roles.ADMIN})
    @Operation(summary = "Answer a task; what waits for it goes on", operationId = "signTask")
    @APIResponse(responseCode = "200", description = "The closed task and the signature")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_CLAIMED, ALREADY_CLOSED, or BLIND: give your first answer before")
    @APIResponse(responseCode = "422", description = "REASON_REQUIRED or UNKNOWN_REASON")
    public SignedView sign(@PathParam("id") String id, SignView answer, @Context SecurityContext caller) {
        SignResult signed =
                worklist.sign(id, Caller.of(caller).name(), Caller.of(caller).roles(), answer.request());
        return new SignedView(view(signed.task(), caller), SignatureView.of(signed.signature()));
    }

    @POST
    @Path("sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.RULE_REVIEWER, Roles.STEWARD, Roles.ADMIN})
    @Operation(summary = "Give several tasks the same answer, each by itself", operationId = "signTasks")
    @APIResponse(responseCode = "200", description = "What became of each")
    public SignedView.Many signMany(SignView.Many answers, @Context SecurityContext caller) {
        SignRequest request = answers.request();
        Set<String> roles = Caller.of(caller).roles();
        List<SignedView.One> results = new ArrayList<>();
        for (String id : answers.checkedIds()) {
            results.add(signOne(id, Caller.of(caller).name(), roles, request));
        }
        return new SignedView.Many(results);
    }

    /** One answer that can't be given must not stop the others. */
    private SignedView.One signOne(String id, String who, Set<String> roles, SignRequest request) {
        try {
            worklist.signAmongMany(id, who, roles, request);
            return new SignedView.One(id, true, null);
        } catch (RuntimeException e) {
            ProblemView problem = Problems.of(e);
            return new SignedView.One(id, false, problem);
        }
    }

    private TaskView view(Task task, SecurityContext caller) {
        return TaskView.of(task, scores, blindfold.hides(task, Caller.of(caller).name()));
    }

    private static boolean isOperator(Set<String> roles) {
        return roles.contains(Roles.OPERATOR) || roles.contains(Roles.SUPERVISOR);
    }

    private Optional<Decision> decision(String id) {
        return ledger.find(id).map(StoredDecision::decision);
    }
}
