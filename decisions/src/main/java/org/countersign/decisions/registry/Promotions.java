package org.countersign.decisions.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.decisions.registry.ModelRefused.Code;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.ledger.registry.ModelChange.Kind;
import org.countersign.ledger.registry.ModelChange.State;
import org.countersign.ledger.registry.ModelChanges;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.registry.ModelSeats;
import org.countersign.ledger.registry.ModelSeats.Seated;
import org.countersign.ledger.registry.Seat;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.ModelCard;
import org.countersign.models.registry.ModelStore;
import org.jspecify.annotations.Nullable;

/**
 * The one way of a version into service, forward or back: one person proposes it, another lets it pass. What does not
 * beat the naive ways beyond doubt is not proposed. Each act happens inside its caller's transaction.
 */
public final class Promotions {

    private static final Pattern SUBJECT = Pattern.compile("(.+) #(\\d{1,9})");
    private static final int LONGEST = 2_000;

    /** Whoever looks after models, and whoever answers for people's work. */
    private static final Set<String> REVIEWERS = Set.of("steward", "supervisor", "admin");

    private final ModelStore store;
    private final ModelSeats seats;
    private final ModelChanges changes;
    private final ModelRegister register;
    private final Predictors predictors;
    private final Database database;
    private final Clock clock;

    public Promotions(
            ModelStore store,
            ModelSeats seats,
            ModelChanges changes,
            ModelRegister register,
            Predictors predictors,
            Database database,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.changes = changes;
        this.register = register;
        this.predictors = predictors;
        this.database = database;
        this.clock = clock;
    }

    /** @throws ModelRefused when it is not good enough, or another is under way */
    public ModelChange propose(String model, String version, String who, String reason) {
        ModelCard card = openable(model, version);
        Advantage.whyNot(card).ifPresent(why -> {
            throw new ModelRefused(Code.NOT_BETTER, why);
        });
        return begin(Kind.PROMOTION, model, version, who, reason);
    }

    /** Back to a version that served before: it was good enough once, so only its file is looked at. */
    public ModelChange rollBack(String model, String version, String who, String reason) {
        openable(model, version);
        boolean served = register.list(model, Integer.MAX_VALUE).stream()
                .anyMatch(e -> version.equals(e.version())
                        && List.of("champion", "rolled-back").contains(e.what()));
        if (!served) {
            throw new ModelRefused(
                    Code.NEVER_SERVED, model + " " + version + " has never served: propose it instead of going back");
        }
        return begin(Kind.ROLLBACK, model, version, who, reason);
    }

    /** Has a version say what it would, beside the champion; nothing follows from it. */
    public void tryBeside(String model, String version, String who) {
        openable(model, version);
        requireFree(model, version);
        seat(model, Seat.CHALLENGER, version, who);
        note(model, version, "shadow", who, null);
    }

    private void seat(String model, Seat seat, String version, @Nullable String who) {
        seats.put(model, seat, new Seated(version, clock.instant(), who));
        database.whenDone(committed -> predictors.forget(model));
    }

    private void leaveChallenge(String model) {
        seats.clear(model, Seat.CHALLENGER);
        database.whenDone(committed -> predictors.forget(model));
    }

    private ModelChange begin(Kind kind, String model, String version, String who, String reason) {
        requireReason(reason, "say why it should serve");
        requireFree(model, version);
        ModelChange change = new ModelChange(
                model,
                changes.nextNumber(model),
                kind,
                version,
                seats.find(model, Seat.CHAMPION).map(Seated::version).orElse(null),
                who,
                clock.instant(),
                reason.strip(),
                State.REVIEW,
                null,
                null,
                null,
                null);
        changes.add(change);
        seat(model, Seat.CHALLENGER, version, who);
        note(model, version, "proposed", who, change.reason());
        return change;
    }

    private void requireFree(String model, String version) {
        if (seats.find(model, Seat.CHAMPION)
                .filter(c -> c.version().equals(version))
                .isPresent()) {
            throw new ModelRefused(Code.IN_SERVICE, model + " " + version + " serves already");
        }
        findOpen(model).ifPresent(open -> {
            throw new ModelRefused(
                    Code.IN_REVIEW,
                    open.subject() + " (" + open.version() + ", proposed by " + open.proposedBy()
                            + ") is in review: it has to be answered or withdrawn first");
        });
    }

    private ModelCard openable(String model, String version) {
        try {
            if (store.find(model, version).isEmpty()) {
                throw new ModelRefused(Code.NOT_FOUND, "version: there is no " + model + " " + version);
            }
            return store.open(model, version).card();
        } catch (ModelStore.Damaged | IllegalArgumentException e) {
            throw new ModelRefused(Code.DAMAGED, model + " " + version + " cannot be opened: " + e.getMessage());
        }
    }

    /**
     * @param reasonCode why it serves though it treats a group worse, if it does; the comment says it in words
     * @throws ModelRefused when this person can't let it pass now
     */
    public void approve(
            ModelChange change, String who, Set<String> roles, @Nullable String reasonCode, @Nullable String comment) {
        mayReview(who, roles, comment);
        whyNot(change, who).ifPresent(refused -> {
            throw refused;
        });
        Fairness fairness = openable(change.model(), change.version()).fairness();
        String because = FairnessAnswer.reason(fairness.breaches(), reasonCode, comment);
        close(change, State.APPROVED, who, comment, because.isEmpty() ? null : reasonCode);
        if (!because.isEmpty()) {
            note(change.model(), change.version(), FairnessAnswer.EVENT, who, because);
        }
    }

    /** The groups that a proposed version treats worse, each with its figures; empty when it was answered. */
    public List<String> breaches(ModelChange change) {
        return change.state() == State.REVIEW
                ? store.find(change.model(), change.version())
                        .map(card -> card.fairness().breaches())
                        .orElse(List.of())
                : List.of();
    }

    /** Why this person can't let it pass, whatever their roles; empty when nothing speaks against it. */
    public Optional<ModelRefused> whyNot(ModelChange change, String who) {
        return change.proposedBy().equals(who)
                ? Optional.of(new ModelRefused(
                        Code.OWN_PROPOSAL,
                        who + " proposed " + change.subject() + "; another person has to let it pass"))
                : Optional.empty();
    }

    /** @throws ModelRefused when this person can't turn it down now */
    public void reject(ModelChange change, String who, Set<String> roles, @Nullable String comment) {
        mayReview(who, roles, comment);
        requireReason(comment, "say why it should not serve");
        close(change, State.REJECTED, who, comment, null);
        leave(change, "rejected", who, comment);
    }

    /** @throws ModelRefused when it was answered already */
    public void withdraw(ModelChange change, String who) {
        close(change, State.WITHDRAWN, who, null, null);
        leave(change, "withdrawn", who, null);
    }

    private void leave(ModelChange change, String what, String who, @Nullable String comment) {
        leaveChallenge(change.model());
        note(change.model(), change.version(), what, who, comment);
    }

    /** The approved version takes its seat. */
    public void enthrone(ModelChange change) {
        String model = change.model();
        String reviewer = change.reviewer();
        seat(model, Seat.CHAMPION, change.version(), reviewer);
        leaveChallenge(model);
        String what = change.kind() == Kind.ROLLBACK ? "rolled-back" : "champion";
        note(model, change.version(), what, reviewer, "proposed by " + change.proposedBy() + ": " + change.reason());
    }

    public Optional<ModelChange> findOpen(String model) {
        return changes.list(model).stream()
                .filter(c -> c.state() == State.REVIEW)
                .findFirst();
    }

    /** The newest first. */
    public List<ModelChange> list(String model) {
        return changes.list(model);
    }

    /** @throws ModelRefused when there is none of that name */
    public ModelChange ofSubject(String subject) {
        Matcher name = SUBJECT.matcher(subject);
        Optional<ModelChange> change =
                name.matches() ? changes.find(name.group(1), Integer.parseInt(name.group(2))) : Optional.empty();
        return change.orElseThrow(() -> new ModelRefused(Code.NOT_FOUND, "there is no change " + subject));
    }

    private void close(
            ModelChange change, State to, String who, @Nullable String comment, @Nullable String fairnessReason) {
        if (!changes.close(change, to, who, clock.instant(), comment, fairnessReason)) {
            throw new ModelRefused(Code.NOT_IN_REVIEW, change.subject() + " has been answered already");
        }
    }

    private static void mayReview(String who, Set<String> roles, @Nullable String comment) {
        if (roles.stream().noneMatch(REVIEWERS::contains)) {
            throw new ModelRefused(Code.NOT_A_REVIEWER, who + " has none of the roles steward, supervisor and admin");
        }
        if (comment != null && comment.length() > LONGEST) {
            throw new IllegalArgumentException("comment: is longer than " + LONGEST + " characters");
        }
    }

    private static void requireReason(@Nullable String reason, String ask) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw new ModelRefused(Code.REASON_REQUIRED, "reason: " + ask + ", in 1 to " + LONGEST + " characters");
        }
    }

    private void note(String model, String version, String what, @Nullable String who, @Nullable String detail) {
        register.add(new ModelEvent(clock.instant(), model, version, what, who, detail));
    }
}
