package org.countersign.decisions.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.decisions.oversight.SignatureRefused.Code;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a person's answer becomes a signature. Whoever signs must be of the queue's people, must not take a
 * task out of another's hands, must say why when overruling the machine, and must be a second pair of eyes: never who
 * sent the event that led here, and for escalated work never who has signed the same decision before.
 */
public final class Signatures {

    /** The queue of changed rules: for reviewers, who say in their own words why not. */
    public static final String RULE_REVIEW = "rule-review";

    /** The queue of models on their way into service. */
    public static final String MODEL_REVIEW = "model-review";

    /** The queue of people who are to be forgotten. */
    public static final String PRIVACY = "privacy";

    /** The queue of what followed from bad rules and is to be taken back. */
    public static final String UNWIND_REVIEW = "unwind-review";

    /** The kind of task that asks whether two records are one; late, it waits in another queue. */
    private static final String MATCHING = "matching";

    /** The kind of task that asks whether a group of customers may pay more. */
    private static final String PRICE_FAIRNESS = "price-fairness";

    /** Whom a review waits for, the most fitting role first. */
    private static final Map<String, List<String>> REVIEWERS = Map.of(
            RULE_REVIEW, List.of("rule-reviewer", "admin"),
            MODEL_REVIEW, List.of("steward", "supervisor", "admin"),
            PRIVACY, List.of("supervisor", "admin"),
            UNWIND_REVIEW, List.of("supervisor", "admin"));

    private static final String OPERATOR = "operator";
    private static final String SUPERVISOR = "supervisor";
    private static final int ESCALATED = 2;
    private static final int LONGEST_COMMENT = 2_000;

    /** Who has had a hand in a decision already. */
    public interface Hands {

        /** Who or what sent the event that led to the decision: the source it names, and the user who posted it. */
        Set<String> authors(String decisionId);

        List<String> signers(String decisionId);

        /** Who asked for what a task without a decision is about. */
        Set<String> askers(Task task);
    }

    private static final List<ReasonCode> REASON_CODES = List.of(
            new ReasonCode("machine-wrong", "The machine misread the facts", null),
            new ReasonCode("customer-confirmed", "The customer confirmed the order", Answer.APPROVE),
            new ReasonCode("known-customer", "We know this customer well", Answer.APPROVE),
            new ReasonCode("payment-verified", "The payment was checked with the provider", Answer.APPROVE),
            new ReasonCode("address-verified", "The address was checked and is right", Answer.APPROVE),
            new ReasonCode("worth-the-risk", "The order is worth the risk", Answer.APPROVE),
            new ReasonCode("will-be-restocked", "Stock comes soon enough", Answer.APPROVE),
            new ReasonCode("goodwill", "Goodwill towards a customer", Answer.APPROVE),
            new ReasonCode("outside-policy", "The returns policy does not cover it", Answer.REFUSE),
            new ReasonCode("customer-withdrew", "The customer took the order back", Answer.REFUSE),
            new ReasonCode("suspected-fraud", "Signs of fraud that the machine doesn't see", Answer.REFUSE),
            new ReasonCode("not-deliverable", "It can't be delivered there", Answer.REFUSE),
            new ReasonCode("spoken-to", "We speak with this customer anyway", Answer.REFUSE),
            new ReasonCode("in-peace", "The customer wants to be left in peace", Answer.REFUSE),
            new ReasonCode("supplier-confirmed", "The supplier confirmed it", Answer.APPROVE),
            new ReasonCode("not-needed", "It isn't needed", Answer.REFUSE),
            new ReasonCode("ordered-elsewhere", "It is ordered elsewhere", Answer.REFUSE),
            new ReasonCode("no-stock", "It can't be had any more", Answer.REFUSE),
            new ReasonCode("other", "Something else (say what)", null));

    private final Hands hands;
    private final Clock clock;

    public Signatures(Hands hands, Clock clock) {
        this.hands = hands;
        this.clock = clock;
    }

    /**
     * @param roles the signer's roles
     * @throws SignatureRefused with a code, when this person can't give this answer to this task
     */
    public Signature sign(
            Task task,
            String who,
            Set<String> roles,
            Answer verdict,
            @Nullable String reasonCode,
            @Nullable String comment) {
        whyNot(task, who, roles).ifPresent(refused -> {
            throw refused;
        });
        boolean override = verdict != task.proposal() && !isReview(task);
        requireReason(reasonCodes(task), override, reasonCode, comment, verdict);
        return new Signature(who, role(task, roles), verdict, override, reasonCode, comment, clock.instant());
    }

    /** Why this person can't sign this task now, whatever the answer; empty when they can. */
    public Optional<SignatureRefused> whyNot(Task task, String who, Set<String> roles) {
        if (task.state() != Task.State.OPEN) {
            return refused(Code.ALREADY_CLOSED, task.id() + " is closed already");
        }
        String claimedBy = task.claimedBy();
        if (claimedBy != null && !claimedBy.equals(who)) {
            return refused(Code.ALREADY_CLAIMED, task.id() + " is claimed by " + claimedBy);
        }
        if (isReview(task)) {
            List<String> asked = reviewers(task);
            return asked.stream().anyMatch(roles::contains)
                    ? otherThanAsker(task, who)
                    : refused(Code.NOT_YOUR_QUEUE, task.id() + " waits for a person with the role " + asked.get(0));
        }
        if (!roles.contains(SUPERVISOR) && !(roles.contains(OPERATOR) && !needsSupervisor(task))) {
            String asked = needsSupervisor(task) ? SUPERVISOR : OPERATOR;
            return refused(Code.NOT_YOUR_QUEUE, task.id() + " waits for a person with the role " + asked);
        }
        String decisionId = task.decisionId();
        return decisionId == null ? Optional.empty() : secondPair(task, decisionId, who);
    }

    private Optional<SignatureRefused> otherThanAsker(Task task, String who) {
        return hands.askers(task).contains(who)
                ? refused(Code.FOUR_EYES, who + " asked for it; another person has to sign")
                : Optional.empty();
    }

    private Optional<SignatureRefused> secondPair(Task task, String decisionId, String who) {
        if (hands.authors(decisionId).contains(who)) {
            return refused(Code.FOUR_EYES, who + " sent the event that led here; another person has to sign");
        }
        if (needsSupervisor(task) && hands.signers(decisionId).contains(who)) {
            return refused(Code.FOUR_EYES, who + " has signed this decision before; another person has to sign");
        }
        return Optional.empty();
    }

    /** The reasons that an answer to this task can give, in words. */
    public List<ReasonCode> reasonCodes(Task task) {
        if (task.kind().equals(MATCHING)) {
            return MatchingReasons.all();
        }
        if (task.kind().equals(PRICE_FAIRNESS)) {
            return PriceReasons.all();
        }
        return task.queue().equals(MODEL_REVIEW) ? FairnessReasons.all() : REASON_CODES;
    }

    /** The reason in words; empty when nobody can give it any more. */
    public static Optional<ReasonCode> reasonCode(String code) {
        return REASON_CODES.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .or(() -> FairnessReasons.find(code))
                .or(() -> MatchingReasons.find(code))
                .or(() -> PriceReasons.find(code));
    }

    private static void requireReason(
            List<ReasonCode> known, boolean override, @Nullable String code, @Nullable String comment, Answer verdict) {
        if (override && (code == null || code.isBlank())) {
            throw new SignatureRefused(
                    Code.REASON_REQUIRED, "the machine proposed otherwise: say why with one of the reason codes");
        }
        if (code != null && known.stream().noneMatch(r -> fits(r, code, verdict))) {
            throw new SignatureRefused(
                    Code.UNKNOWN_REASON, "reasonCode: '" + code + "' is no reason to " + verdict.word());
        }
        if ("other".equals(code) && (comment == null || comment.isBlank())) {
            throw new SignatureRefused(Code.REASON_REQUIRED, "comment: the reason 'other' needs words of its own");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("comment: is longer than " + LONGEST_COMMENT + " characters");
        }
    }

    private static boolean fits(ReasonCode reason, String code, Answer verdict) {
        return reason.code().equals(code) && (reason.verdict() == null || reason.verdict() == verdict);
    }

    /** Whether the task is about rules, models or a person, not about an order. */
    public static boolean isReview(Task task) {
        return REVIEWERS.containsKey(task.queue());
    }

    private static List<String> reviewers(Task task) {
        return REVIEWERS.getOrDefault(task.queue(), List.of());
    }

    private static boolean needsSupervisor(Task task) {
        return task.level() >= ESCALATED || task.queue().equals(SUPERVISOR);
    }

    private static String role(Task task, Set<String> roles) {
        if (isReview(task)) {
            return reviewers(task).stream().filter(roles::contains).findFirst().orElse("admin");
        }
        return needsSupervisor(task) || !roles.contains(OPERATOR) ? SUPERVISOR : OPERATOR;
    }

    private static Optional<SignatureRefused> refused(Code code, String message) {
        return Optional.of(new SignatureRefused(code, message));
    }
}
