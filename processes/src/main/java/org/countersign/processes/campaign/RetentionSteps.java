package org.countersign.processes.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countersign.decisions.campaign.Coupons;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.campaign.RetentionRun;
import org.countersign.domain.campaign.RetentionState;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.campaign.Buyers;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.processes.campaign.RetentionMails.Offer;
import org.countersign.processes.fulfilment.Desk;
import org.jspecify.annotations.Nullable;

/**
 * What is done to keep a customer, one plain method a step, and what its process asks at its gateways. Every step holds
 * the customer's row; done again it changes nothing.
 */
public final class RetentionSteps {

    public static final RulesetId RETENTION = RulesetId.of("campaign/retention");
    public static final String CHURN = "churn";

    static final String OFFER = "offer";

    private static final String FLOW = "retention";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Retentions retentions;
    private final RetentionRuns runs;
    private final Buyers buyers;
    private final MarketingLog log;
    private final Marketing marketing;
    private final DecisionLedger decisions;
    private final Desk desk;
    private final Coupons coupons;
    private final RetentionQuestions questions;
    private final RetentionMails mails;
    private final CampaignSettings settings;
    private final Clock clock;

    public RetentionSteps(
            Retentions retentions,
            RetentionRuns runs,
            Buyers buyers,
            MarketingLog log,
            Marketing marketing,
            DecisionLedger decisions,
            Desk desk,
            Coupons coupons,
            RetentionQuestions questions,
            String shop,
            CampaignSettings settings,
            Clock clock) {
        this.retentions = retentions;
        this.runs = runs;
        this.buyers = buyers;
        this.log = log;
        this.marketing = marketing;
        this.decisions = decisions;
        this.desk = desk;
        this.coupons = coupons;
        this.questions = questions;
        this.mails = new RetentionMails(shop, settings.goodbye());
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the question about a customer, unless it was asked not long ago: that one then. */
    Retention open(String customerId) {
        log.hold(customerId);
        Instant now = clock.instant();
        Optional<Retention> last = retentions
                .last(customerId)
                .filter(r -> r.state() != RetentionState.PUT_OFF && r.askedAt().isAfter(now.minus(settings.every())));
        return last.orElseGet(() -> {
            Retention fresh = Retention.of(customerId, now);
            retentions.save(fresh);
            return fresh;
        });
    }

    // ---- decide

    public void assess(String retentionId) {
        Retention retention = held(retentionId);
        if (retention.state() != RetentionState.NEW || retention.decisionId() != null) {
            return;
        }
        Optional<RetentionFacts> facts = facts(retention.customerId());
        if (facts.isEmpty()) {
            retentions.save(retention.in(RetentionState.LEFT).because("nothing was ordered in the last year"));
            return;
        }
        Decision decision = desk.decide(RETENTION, facts.get(), List.of(CHURN));
        retentions.save(
                after(retention.decided(decision.id()), decision.judgement().outcome()));
    }

    private Optional<RetentionFacts> facts(String customerId) {
        Instant now = clock.instant();
        OffsetDateTime day = now.atOffset(ZoneOffset.UTC);
        return buyers.get(customerId, now.minus(YEAR), now).facts(day, settings.usualMargin());
    }

    private Retention after(Retention retention, Outcome outcome) {
        if (outcome instanceof Outcome.Adjust) {
            return retention;
        }
        if (!(outcome instanceof Outcome.Escalate)) {
            return retention.in(RetentionState.LEFT);
        }
        return isOverbooked()
                ? retention.in(RetentionState.PUT_OFF).because("the round's questions to people are used up")
                : retention.in(RetentionState.ASKED);
    }

    /** A round asks people so much and no more: broken rules send everybody to a person. */
    private boolean isOverbooked() {
        return runs.open()
                .map(RetentionRun::startedAt)
                .map(since -> retentions.asksSince(since) >= settings.asks())
                .orElse(false);
    }

    /** {@code leave}, {@code write} or {@code ask}. */
    public String verdict(String retentionId) {
        Retention retention = retentions.get(retentionId);
        return switch (retention.state()) {
            case NEW -> retention.decisionId() == null ? "leave" : "write";
            case ASKED -> "ask";
            default -> "leave";
        };
    }

    // ---- people

    public void ask(String retentionId) {
        Retention retention = held(retentionId);
        questions.ask(retention, decision(retention));
    }

    public void remind(String retentionId) {
        questions.remind(retentionId);
    }

    public void escalate(String retentionId) {
        questions.escalate(retentionId);
    }

    /** ISO 8601 durations, as the process's timers want them. */
    public String remindAfter(String retentionId) {
        return questions.remindAfter(decision(retentions.get(retentionId)));
    }

    public String escalateAfter(String retentionId) {
        return questions.escalateAfter(decision(retentions.get(retentionId)));
    }

    /** A person does not want the customer to be written to. */
    public void leave(String retentionId, @Nullable String signer) {
        Retention retention = held(retentionId);
        if (retention.state() == RetentionState.ASKED) {
            retentions.save(retention.in(RetentionState.LEFT).because("left alone by " + signer));
            outcome(retention, "left-alone");
        }
    }

    // ---- write

    /** With consent and under the cap as they are now, and only if no order came meanwhile. */
    public void write(String retentionId) {
        Retention retention = held(retentionId);
        if (retention.state() != RetentionState.NEW && retention.state() != RetentionState.ASKED) {
            return;
        }
        Decision decision = decision(retention);
        RetentionFacts customer = (RetentionFacts) decision.facts();
        Optional<Offer> offer = offer(decision, customer);
        Optional<String> against = retentions
                .orderedSince(retention.customerId(), retention.askedAt())
                .map(at -> "an order came meanwhile")
                .or(() -> marketing.send(
                        retention.customerId(), FLOW, decision.id(), retentionId, mails.letter(customer, offer)));
        if (against.isPresent()) {
            retentions.save(retention.in(RetentionState.UNSENT).because(against.get()));
            outcome(retention, "not-sent");
        } else {
            retentions.save(
                    retention.written(clock.instant(), offer.map(Offer::code).orElse(null)));
        }
    }

    /** Only a coupon that pricing takes from this customer today is offered, for what pricing gives. */
    private Optional<Offer> offer(Decision decision, RetentionFacts customer) {
        return decision.judgement().adjustments().stream()
                .filter(a -> a.what().equals(OFFER))
                .findFirst()
                .flatMap(wish -> offer(wish, customer));
    }

    private Optional<Offer> offer(Adjustment wish, RetentionFacts customer) {
        String code = wish.text();
        var from = wish.number();
        return code == null || from == null
                ? Optional.empty()
                : coupons.worth(code, from, customer).map(off -> new Offer(code, off, from));
    }

    public boolean isWritten(String retentionId) {
        return retentions.get(retentionId).state() == RetentionState.WRITTEN;
    }

    // ---- what follows

    public String horizon() {
        return settings.horizon().toString();
    }

    public void note(String retentionId) {
        Retention retention = held(retentionId);
        Instant written = retention.writtenAt();
        if (retention.state() != RetentionState.WRITTEN || written == null) {
            return;
        }
        boolean back = retentions
                .orderedSince(retention.customerId(), written)
                .filter(at -> at.isBefore(written.plus(settings.horizon())))
                .isPresent();
        retentions.save(retention.in(back ? RetentionState.BACK : RetentionState.GONE));
        outcome(retention, back ? "ordered-again" : "not-ordered-again");
    }

    private void outcome(Retention retention, String what) {
        decisions.outcome(decided(retention), what, clock.instant());
    }

    private Retention held(String retentionId) {
        log.hold(retentions.get(retentionId).customerId());
        return retentions.get(retentionId);
    }

    private Decision decision(Retention retention) {
        return decisions
                .find(decided(retention))
                .map(StoredDecision::decision)
                .orElseThrow(() -> new IllegalStateException("decision: there is no " + decided(retention)));
    }

    private static String decided(Retention retention) {
        return Objects.requireNonNull(
                retention.decisionId(), () -> "retention " + retention.retentionId() + " has no decision");
    }
}
