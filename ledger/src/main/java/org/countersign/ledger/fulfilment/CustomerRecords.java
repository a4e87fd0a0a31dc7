package org.countersign.ledger.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.fulfilment.CustomerLists.CustomerOrder;
import org.countersign.ledger.fulfilment.CustomerLists.Whose;
import org.countersign.ledger.fulfilment.CustomerRecord.Score;
import org.countersign.ledger.fulfilment.CustomerRecord.Told;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.jspecify.annotations.Nullable;

/**
 * One record for everything that is known of a customer. Nothing is written for it: the shop's events, the orders, the
 * imported past and the decisions are read where they stand, each through its index and each only so far back.
 */
public final class CustomerRecords {

    private static final int NEWEST = 20;

    private static final String JOINED =
            " left join record_member m on m.kind = 'CUSTOMER' and m.id = k.customer_id" + " and m.record_id <> m.id";

    private final Database database;
    private final Inbox inbox;
    private final CustomerLists lists;
    private final RecordGroups groups;

    public CustomerRecords(Database database) {
        this.database = database;
        inbox = new Inbox(database);
        lists = new CustomerLists(database);
        groups = new RecordGroups(database);
    }

    /** By id; {@code q} is the beginning of an id, a name or an e-mail address. */
    public Page<CustomerLine> list(@Nullable String q, @Nullable String cursor, int limit) {
        long total = wanted(q, null).count(database, "(" + everybody(q, null, Page.MANY) + ") as k" + described());
        Cursor after = Cursor.of(cursor);
        // Enough of each kind for a page, in the order of their indexes; a search looks at all.
        int enough = q == null ? limit + 1 : Integer.MAX_VALUE;
        Where where = wanted(q, after);
        String sql = "select k.customer_id, c.name, c.email, c.country, c.tier, m.record_id from ("
                + everybody(q, after, enough) + ") as k" + described() + JOINED + where
                + " order by k.customer_id limit "
                + (limit + 1);
        List<CustomerLine> rows = database.jdbi().withHandle(h -> where.query(h, sql)
                .map((row, context) -> new CustomerLine(
                        row.getString("customer_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("country"),
                        row.getString("tier"),
                        row.getString("record_id")))
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

    /** The ids and addresses of a customer, for the lists; empty when nobody knows the customer. */
    public Optional<Whose> whose(String id) {
        return read(id).map(Read::whose);
    }

    public Optional<CustomerRecord> find(String id) {
        return read(id).map(read -> new CustomerRecord(
                read.whose().ids().get(0),
                read.whose().ids(),
                joins(read.whose().ids()),
                read.values(),
                lists.totals(read.whose()),
                tasks(read.whose()),
                scores(read.whose())));
    }

    private List<Pair> joins(List<String> ids) {
        return ids.size() < 2 ? List.of() : new RecordPairs(database).of(RecordKind.CUSTOMER, ids, PairState.JOINED);
    }

    private record Read(Whose whose, List<Told> values) {}

    private Optional<Read> read(String id) {
        List<String> ids = groups.of(RecordKind.CUSTOMER, id);
        List<Receipt> told = inbox.ofSubjects(ids, NEWEST).stream()
                .filter(e -> e.type().equals(CustomerValues.UPSERTED))
                .toList();
        List<OrderFacts> orders = orders(ids);
        List<PastOrder> past = past(ids);
        List<Told> values = CustomerValues.merge(told, orders, past);
        if (values.isEmpty() && orders.isEmpty() && past.isEmpty() && !isKnown(id)) {
            return Optional.empty();
        }
        List<String> mails = values.stream()
                .filter(value -> value.field().equals("email"))
                .filter(Told::current)
                .map(Told::value)
                .toList();
        return Optional.of(new Read(new Whose(ids, mails), values));
    }

    private boolean isKnown(String id) {
        return new Customers(database).find(id).isPresent();
    }

    private List<OrderFacts> orders(List<String> ids) {
        return newest("facts", "customer_order", ids, OrderFacts.class);
    }

    private List<PastOrder> past(List<String> ids) {
        return newest("body", "past_order", ids, PastOrder.class);
    }

    private <T> List<T> newest(String column, String table, List<String> ids, Class<T> type) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + column + " from " + table
                        + " where customer_id = any(:ids) order by placed_at desc, order_id desc limit " + NEWEST)
                .bindArray("ids", String.class, ids.toArray())
                .mapTo(String.class)
                .map(json -> Json.read(json, type))
                .list());
    }

    private List<Task> tasks(Whose whose) {
        return new Tasks(database)
                .openOf(lists.orders(whose, null, NEWEST).items().stream()
                        .map(CustomerOrder::orderId)
                        .toList());
    }

    /** The last word of each model. */
    private List<Score> scores(Whose whose) {
        String[] ids = lists.decisions(whose, null, NEWEST).items().stream()
                .map(DecisionSummary::id)
                .toArray(String[]::new);
        Map<String, Score> last = new LinkedHashMap<>();
        database.jdbi()
                .withHandle(h -> h.createQuery("select id, at, subject, predictions from decision where id = any(:ids)"
                                + " order by at desc, id desc")
                        .bindArray("ids", String.class, (Object[]) ids)
                        .map((row, context) -> scores(row))
                        .list())
                .forEach(scores ->
                        scores.forEach(s -> last.putIfAbsent(s.prediction().model(), s)));
        return List.copyOf(last.values());
    }

    private static List<Score> scores(ResultSet row) throws SQLException {
        List<Score> scores = new ArrayList<>();
        for (Prediction p : Json.readPredictions(row.getString("predictions"))) {
            scores.add(new Score(row.getString("id"), row.getString("subject"), Column.instant(row, "at"), p));
        }
        return scores;
    }
}
