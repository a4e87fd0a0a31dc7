package org.countersign.processes.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.countersign.decisions.pricing.PriceBooks;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.domain.pricing.PriceState;
import org.countersign.ledger.pricing.DuePrice;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceLook;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.processes.fulfilment.Desk;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.runtime.DailyTime;
import org.countersign.processes.runtime.ProcessRuntime;

/**
 * Looks at products' prices: at those that something was told about, and at all of them once a day or when somebody says so.
 * What the policy wants becomes a change with a process of its own. A change that waits for an answer when another look
 * comes to something else is out of date; when it comes to the same, it goes on waiting.
 */
public final class Prices {

    /** A full batch is followed by the next at once. */
    public static final int BATCH = 50;

    private static final String ITSELF = "countersign";

    private final PriceWatch watch;
    private final PriceChanges changes;
    private final PriceBooks books;
    private final PriceLooks looks;
    private final PriceTags tags;
    private final Desk desk;
    private final Occasion occasion;
    private final ProcessRuntime processes;
    private final PricingSettings settings;
    private final Clock clock;

    public Prices(
            PriceWatch watch,
            PriceChanges changes,
            PriceBooks books,
            PriceLooks looks,
            PriceTags tags,
            Desk desk,
            Occasion occasion,
            ProcessRuntime processes,
            PricingSettings settings,
            Clock clock) {
        this.watch = watch;
        this.changes = changes;
        this.books = books;
        this.looks = looks;
        this.tags = tags;
        this.desk = desk;
        this.occasion = occasion;
        this.processes = processes;
        this.settings = settings;
        this.clock = clock;
    }

    // ---- when

    /** Looks at what is due, inside its caller's transaction; says how many products that were. */
    public int tick() {
        if (!watch.mine()) {
            return 0;
        }
        Instant now = clock.instant();
        if (DailyTime.isDue(settings.roundAt(), now, watch.lastRound())) {
            watch.startRound(ITSELF, now);
        }
        List<DuePrice> due = watch.due(watch.lastRound().orElse(Instant.EPOCH), now, BATCH);
        due.forEach(one -> occasion.because(one.cause(), () -> look(one.sku())));
        return due.size();
    }

    /** From now on every product's price is looked at once. */
    public void start(String who) {
        watch.startRound(who, clock.instant());
    }

    // ---- look

    /** Looks at these prices now; says which changes came of it. */
    public List<PriceChange> look(List<String> skus) {
        List<PriceChange> made = new ArrayList<>();
        new TreeSet<>(skus).forEach(sku -> look(sku).ifPresent(made::add));
        return made;
    }

    private Optional<PriceChange> look(String sku) {
        watch.hold(sku);
        return books.facts(sku).flatMap(this::decide);
    }

    private Optional<PriceChange> decide(PriceFacts facts) {
        Decision decision = desk.decide(PriceLooks.POLICY, facts, List.of());
        watch.save(new PriceLook(facts.sku(), facts.shelf().available(), decision.id(), clock.instant()));
        Optional<PriceProposal> wanted =
                looks.propose("", tags.description(facts.sku()), facts, decision.judgement(), decision.id());
        Optional<PriceChange> waiting = changes.openOf(facts.sku());
        if (waiting.isPresent() && wanted.filter(w -> isSame(waiting.get(), w)).isPresent()) {
            return Optional.empty();
        }
        waiting.ifPresent(this::supersede);
        return wanted.map(this::begin);
    }

    private static boolean isSame(PriceChange waiting, PriceProposal wanted) {
        PriceProposal asked = waiting.proposal();
        return asked.from().compareTo(wanted.from()) == 0 && asked.to().compareTo(wanted.to()) == 0;
    }

    private void supersede(PriceChange waiting) {
        processes.message(
                PricingProcess.KEY,
                waiting.changeId(),
                PricingProcess.SUPERSEDED,
                Map.of("why", "another look came to something else"));
    }

    private PriceChange begin(PriceProposal wanted) {
        PriceChange change = PriceChange.of(wanted.numbered(changes.nextId()));
        changes.add(change);
        processes.start(PricingProcess.KEY, change.changeId(), Map.of());
        return changes.get(change.changeId());
    }

    // ---- back

    /** Puts the price of before up again; empty when that is done, or was before, else why it can't be. */
    public Optional<String> takeBack(String changeId, String who, String why) {
        PriceChange change = changes.get(changeId);
        if (change.state() == PriceState.TAKEN_BACK) {
            return Optional.empty();
        }
        if (change.state() != PriceState.APPLIED) {
            return Optional.of("it was never put up: " + change.state().name().toLowerCase(Locale.ROOT));
        }
        watch.hold(change.sku());
        Optional<String> not = standsAgainst(change);
        if (not.isEmpty()) {
            Instant now = clock.instant();
            changes.save(change.closed(PriceState.TAKEN_BACK, now, why + " (" + who + ")"));
            tags.takeBack(change, now);
        }
        return not;
    }

    private Optional<String> standsAgainst(PriceChange change) {
        PriceProposal p = change.proposal();
        Optional<BigDecimal> now = tags.now(p.sku());
        if (now.filter(price -> price.compareTo(p.to()) == 0).isEmpty()) {
            return Optional.of("the price has moved on: it is "
                    + now.map(BigDecimal::toPlainString).orElse("not known") + " now");
        }
        return looks.floor(p.sku())
                .filter(floor -> p.from().compareTo(floor) < 0)
                .map(floor -> "the price of before, " + p.from().toPlainString() + ", is below today's floor of "
                        + floor.toPlainString());
    }
}
