package org.countersign.decisions.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.decisions.desk.Passport.Who;
import org.countersign.domain.event.Effect.DecisionMade;
import org.countersign.domain.event.Effect.TaskClosed;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.messaging.EventStory;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.PurchaseQuery;

/**
 * What happened to a product across orders, prices, reorders and campaigns, each with the event that led to it: what one
 * fall of the stock set going stands together, whichever process did it.
 */
public final class ProductTimeline {

    private static final int EVENTS = 200;
    private static final int ORDERS = 20;
    private static final int SHOWN = 200;

    private final Inbox inbox;
    private final DecisionLedger decisions;
    private final Outbox outbox;
    private final PurchaseOrders orders;

    public ProductTimeline(Inbox inbox, DecisionLedger decisions, Outbox outbox, PurchaseOrders orders) {
        this.inbox = inbox;
        this.decisions = decisions;
        this.outbox = outbox;
        this.orders = orders;
    }

    /** The newest first. */
    public List<Happening> of(String sku) {
        List<String> subjects = new ArrayList<>(List.of(sku));
        orders.list(new PurchaseQuery(null, sku, null, null, ORDERS)).items().stream()
                .map(PurchaseOrder::orderId)
                .forEach(subjects::add);
        List<Receipt> events = new ArrayList<>(inbox.ofSubjects(subjects, EVENTS));
        List<DecisionSummary> decided = subjects.stream()
                .flatMap(subject -> decisions.ofSubject(subject).stream())
                .toList();
        events.addAll(strangers(events, decided));
        Map<String, String> causes = new HashMap<>();
        decided.stream().filter(d -> d.cause() != null).forEach(d -> causes.put(d.id(), d.cause()));
        List<Happening> all = new ArrayList<>();
        events.forEach(event -> all.add(event(event)));
        decided.forEach(decision -> all.add(decision(decision)));
        subjects.stream()
                .flatMap(subject -> outbox.ofSubject(subject).stream())
                .filter(posted -> !(posted.event().effect() instanceof DecisionMade))
                .forEach(posted -> all.add(effect(posted, causes)));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return all.stream().limit(SHOWN).toList();
    }

    /** Events about something else, such as a customer's order, that led to a decision about the product. */
    private List<Receipt> strangers(List<Receipt> known, List<DecisionSummary> decided) {
        Set<String> seen = new HashSet<>();
        known.forEach(event -> seen.add(event.key().toString()));
        return decided.stream()
                .flatMap(decision -> Stream.ofNullable(decision.cause()))
                .filter(seen::add)
                .flatMap(cause -> EventKey.find(cause).flatMap(inbox::find).map(EventStory::receipt).stream())
                .toList();
    }

    private static Happening event(Receipt r) {
        String text = EventWords.came(r.type(), r.key().source())
                + (r.status().equals(Receipt.PROCESSED) ? "" : " (" + r.status() + ")");
        return new Happening(
                r.receivedAt(), Who.OUTSIDE, r.type(), text, null, r.key().toString());
    }

    private static Happening decision(DecisionSummary d) {
        String text = d.outcome() + (d.headline().isBlank() ? "" : ": " + d.headline());
        return new Happening(d.at(), Who.MACHINE, d.ruleset().toString(), text, d.id(), d.cause());
    }

    private static Happening effect(Posted p, Map<String, String> causes) {
        boolean byPerson = p.event().effect() instanceof TaskClosed closed && closed.by() != null;
        String decision = p.event().decisionId();
        return new Happening(
                p.event().at(),
                byPerson ? Who.PERSON : Who.MACHINE,
                p.event().effect().type(),
                EventWords.goes(p.event().effect()),
                decision,
                decision == null ? null : causes.get(decision));
    }
}
