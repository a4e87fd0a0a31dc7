package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionQuery;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.decision.FactFilter;
import org.countersign.ledger.fulfilment.CustomerRecord.Score;
import org.countersign.ledger.fulfilment.CustomerRecord.Told;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * One record for everything that is known of a customer. Nothing is written for it: the shop's events, the orders, the
 * imported past and the decisions are read where they stand, each through its index and each only so far back.
 */
public final class CustomerRecords {

    private static final int NEWEST = 20;

    private final Database database;
    private final Inbox inbox;
    private final Orders orders;
    private final DecisionLedger decisions;

    public CustomerRecords(Database database) {
        this.database = database;
        inbox = new Inbox(database);
        orders = new Orders(database);
        decisions = new DecisionLedger(database);
    }

    /** By id; {@code q} is the beginning of an id, a name or an e-mail address. */
    public Page<CustomerLine> list(@Nullable String q, @Nullable String cursor, int limit) {
        long total = wanted(q, null).count(database, "(" + everybody(q, null, Page.MANY) + ") as k" + described());
        Cursor after = Cursor.of(cursor);
        // Enough of each kind for a page, in the order of their indexes; a search looks at all.
        int enough = q == null ? limit + 1 : Integer.MAX_VALUE;
        Where where = wanted(q, after);
        String sql = "select k.customer_id, c.name, c.email, c.country, c.tier from ("
                + everybody(q, after, enough) + ") as k" + described() + where + " order by k.customer_id limit "
                + (limit + 1);
        List<CustomerLine> rows = database.jdbi().withHandle(h -> where.query(h, sql)
                .map((row, context) -> new CustomerLine(
                        row.getString("customer_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("country"),
                        row.getString("tier")))
                .list());
        return Cursor.page(rows, limit, total, c -> new Cursor(Instant.EPOCH, c.customerId()));
    }

    private static String described() {
        return " left join customer c on c.customer_id = k.customer_id";
    }

    private static String everybody(@Nullable String q, @Nullable Cursor after, int enough) {
        String some = after == null ? " is not null" : " > :after_id";
        String bound = q == null ? " limit " + enough : "";
        return Stream.of("customer", "customer_order", "past_order")
                .map(table -> "(select distinct customer_id from " + table + " where customer_id" + some
                        + " order by customer_id" + bound + ")")
                .reduce((a, b) -> a + " union " + b)
                .orElseThrow();
    }

    private static Where wanted(@Nullable String q, @Nullable Cursor after) {
        Where where = new Where();
        if (q != null) {
            where.and(
                    "(lower(k.customer_id) like :q or lower(c.name) like :q or lower(c.email) like :q)",
                    "q",
                    Where.prefix(q.strip().toLowerCase(Locale.ROOT)));
        }
        return after == null ? where : where.and("k.customer_id > :after_id", "after_id", after.id());
    }

    public Optional<CustomerRecord> find(String id) {
        List<PastOrder> past = past(id);
        List<Order> own =
                orders.list(new OrderQuery(id, null, null, null, NEWEST)).items();
        List<Receipt> told = inbox.ofSubjects(List.of(id), NEWEST).stream()
                .filter(e -> e.type().equals(CustomerValues.UPSERTED))
                .toList();
        if (past.isEmpty() && own.isEmpty() && told.isEmpty() && !isKnown(id)) {
            return Optional.empty();
        }
        List<String> mails = CustomerValues.merge(told, own, past).stream()
                .filter(value -> value.field().equals("email"))
                .filter(Told::current)
                .map(Told::value)
                .toList();
        List<DecisionSummary> made = decisions(id, mails);
        List<Order> all = withGuests(own, made, mails);
        List<String> subjects = Stream.concat(Stream.of(id), all.stream().map(Order::orderId))
                .distinct()
                .toList();
        return Optional.of(new CustomerRecord(
                id,
                CustomerValues.merge(told, all, past),
                all,
                past,
                inbox.ofSubjects(subjects, NEWEST),
                made,
                scores(made)));
    }

    private boolean isKnown(String id) {
        return new Customers(database).find(id).isPresent();
    }

    private List<PastOrder> past(String id) {
        return database.jdbi().withHandle(h -> h.createQuery("select body from past_order where customer_id = :id"
                        + " order by placed_at desc limit " + NEWEST)
                .bind("id", id)
                .map((row, context) -> Json.read(row.getString("body"), PastOrder.class))
                .list());
    }

    /** By the id and by the e-mail address, because a customer who forgot to sign in orders as a guest. */
    private List<DecisionSummary> decisions(String id, List<String> mails) {
        Map<String, DecisionSummary> found = new LinkedHashMap<>();
        decisions.ofSubject(id).forEach(d -> found.put(d.id(), d));
        of(new FactFilter("customer.customerId", "=", id)).forEach(d -> found.put(d.id(), d));
        mails.forEach(mail -> of(new FactFilter("customer.email", "=", mail)).forEach(d -> found.put(d.id(), d)));
        return found.values().stream()
                .sorted(Comparator.comparing(DecisionSummary::at).reversed())
                .limit(NEWEST)
                .toList();
    }

    private List<DecisionSummary> of(FactFilter fact) {
        return decisions
                .search(new DecisionQuery(null, null, null, null, List.of(fact), null, null, null, null, null, NEWEST))
                .items();
    }

    private List<Order> withGuests(List<Order> own, List<DecisionSummary> made, List<String> mails) {
        Map<String, Order> all = new LinkedHashMap<>();
        own.forEach(order -> all.put(order.orderId(), order));
        made.stream()
                .map(DecisionSummary::subject)
                .distinct()
                .filter(subject -> !all.containsKey(subject))
                .flatMap(subject -> orders.find(subject).stream())
                .filter(order -> order.facts().customer().guest()
                        && mails.stream()
                                .anyMatch(mail -> mail.equalsIgnoreCase(
                                        order.facts().customer().email())))
                .forEach(order -> all.put(order.orderId(), order));
        return all.values().stream()
                .sorted(Comparator.comparing((Order o) -> o.facts().placedAt().toInstant())
                        .reversed())
                .limit(NEWEST)
                .toList();
    }

    /** The last word of each model. */
    private List<Score> scores(List<DecisionSummary> made) {
        String[] ids = made.stream().map(DecisionSummary::id).toArray(String[]::new);
        Map<String, Score> last = new LinkedHashMap<>();
        database.jdbi()
                .withHandle(h -> h.createQuery("select id, at, subject, predictions from decision where id = any(:ids)"
                                + " order by at desc, id desc")
                        .bindArray("ids", String.class, (Object[]) ids)
                        .map((row, context) -> {
                            List<Score> scores = new ArrayList<>();
                            for (Prediction p : Json.readPredictions(row.getString("predictions"))) {
                                scores.add(new Score(
                                        row.getString("id"), row.getString("subject"), Column.instant(row, "at"), p));
                            }
                            return scores;
                        })
                        .list())
                .forEach(scores ->
                        scores.forEach(s -> last.putIfAbsent(s.prediction().model(), s)));
        return List.copyOf(last.values());
    }
}
