package org.countersign.decisions.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.decisions.desk.Passport.Spoken;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.Sight;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.reorder.PurchaseFacts;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.messaging.EventQuery;
import org.countersign.ledger.messaging.EventStory;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.ledger.rulebook.Validity;
import org.countersign.rules.rulebook.RuleLine;
import org.countersign.rules.rulebook.RuleProblems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers a decision's passport from everything that was written down about it and its subject. Reads only. */
public final class Passports {

    private static final Logger LOG = LoggerFactory.getLogger(Passports.class);
    private static final int EVENTS = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final DecisionLedger ledger;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Orders orders;
    private final Blindfold blindfold;
    private final Rulebooks rulebooks;
    private final PastRulebooks past;

    public Passports(
            DecisionLedger ledger,
            Inbox inbox,
            Outbox outbox,
            Orders orders,
            Blindfold blindfold,
            Rulebooks rulebooks,
            PastRulebooks past) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.outbox = outbox;
        this.orders = orders;
        this.blindfold = blindfold;
        this.rulebooks = rulebooks;
        this.past = past;
    }

    /** @param reader who asks: the advice of a blind task is not in it before this person's own answer */
    public Optional<Passport> find(String decisionId, String reader) {
        return ledger.find(decisionId).map(stored -> passport(stored, reader));
    }

    private Passport passport(StoredDecision whole, String reader) {
        String subject = whole.decision().subject();
        List<DecisionSummary> all = ledger.ofSubject(subject);
        Sight sight = blindfold.over(all.stream().map(DecisionSummary::id), reader);
        StoredDecision stored = sight.decision(whole);
        Decision decision = stored.decision();
        List<RuleLine> lines = sight.hides(decision.id()) ? List.of() : lines(decision);
        List<DecisionSummary> decisions = all.stream().map(sight::summary).toList();
        List<Posted> posted = sight.posted(outbox.ofSubject(subject));
        List<Receipt> events =
                inbox.search(new EventQuery(null, null, subject, null, null, null, null, EVENTS)).items().stream()
                        .map(EventStory::receipt)
                        .toList();
        return new Passport(
                stored,
                event(decision.cause()).orElse(null),
                spoken(decision, lines),
                notFired(decision, lines),
                thresholds(decision, lines),
                decision.judgement().reasons().stream().filter(Pricing::isClamp).toList(),
                posted.stream()
                        .filter(p -> decision.id().equals(p.event().decisionId()))
                        .toList(),
                isAboutAnOrder(decision) ? orders.find(subject).orElse(null) : null,
                blindfold.courses(decision.id(), subject, reader),
                Timeline.of(events, decisions, posted, stored.signatures()),
                siblings(decision, decisions),
                asOf(decision));
    }

    /** A customer or a product may be called as an order is. */
    private static boolean isAboutAnOrder(Decision decision) {
        return !(decision.facts() instanceof RetentionFacts
                || decision.facts() instanceof PairFacts
                || decision.facts() instanceof ReorderFacts
                || decision.facts() instanceof PurchaseFacts);
    }

    private List<RuleLine> lines(Decision decision) {
        try {
            return rulebooks
                    .find(decision.version().ruleset(), decision.version().number())
                    .map(b -> b.rules())
                    .orElse(List.of());
        } catch (RuleProblems e) {
            LOG.warn("{} of decision {} can't be compiled any more", decision.version(), decision.id(), e);
            return List.of();
        }
    }

    /** The purchase's day as its customer saw it is not known here; the day in UTC names the version well enough. */
    private Passport.@Nullable AsOf asOf(Decision decision) {
        RulesetVersion version = decision.version();
        Instant at = decision.facts().asOf();
        if (at == null || version.number() == 0) {
            return null;
        }
        Instant from = past.validity(version.ruleset(), at).map(Validity::from).orElse(at);
        boolean onRecord = !from.isAfter(at);
        int today =
                rulebooks.find(version.ruleset()).map(b -> b.version().number()).orElse(version.number());
        String day = DAY.format(at.atOffset(ZoneOffset.UTC));
        String since = onRecord
                ? "Decided by version " + version.number() + ", in force on " + day + " (purchase)"
                : "Decided by version " + version.number() + ", the earliest on record: none was in force on " + day
                        + " (purchase)";
        return new Passport.AsOf(at, onRecord, from, today, since + "; today's is " + today + ".");
    }

    private Optional<Receipt> event(@Nullable String cause) {
        int bar = cause == null ? -1 : cause.indexOf('|');
        return cause == null || bar < 1
                ? Optional.empty()
                : inbox.find(new EventKey(cause.substring(0, bar), cause.substring(bar + 1)))
                        .map(EventStory::receipt);
    }

    private static List<Spoken> spoken(Decision decision, List<RuleLine> lines) {
        Map<String, RuleLine> byId =
                lines.stream().collect(Collectors.toMap(RuleLine::id, Function.identity(), (a, b) -> a));
        return decision.judgement().reasons().stream()
                .map(r -> new Spoken(
                        r, byId.containsKey(r.rule()) ? byId.get(r.rule()).sentence() : r.because()))
                .toList();
    }

    private static List<RuleLine> notFired(Decision decision, List<RuleLine> lines) {
        Set<String> fired = fired(decision);
        return lines.stream().filter(l -> !fired.contains(l.id())).toList();
    }

    private static Set<String> fired(Decision decision) {
        return decision.judgement().reasons().stream().map(Reason::rule).collect(Collectors.toSet());
    }

    private static Map<String, Double> thresholds(Decision decision, List<RuleLine> lines) {
        Map<String, Double> thresholds = new HashMap<>();
        Set<String> fired = fired(decision);
        for (Prediction prediction : decision.predictions()) {
            if (prediction instanceof Scored scored) {
                Threshold.of(scored, lines, fired).ifPresent(t -> thresholds.put(scored.model(), t));
            }
        }
        return thresholds;
    }

    private static List<DecisionSummary> siblings(Decision decision, List<DecisionSummary> ofSubject) {
        return ofSubject.stream()
                .filter(d -> !d.id().equals(decision.id()) && Objects.equals(d.cause(), decision.cause()))
                .toList();
    }
}
