package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as whoever looks after it reads it: what needs a person first. Nothing is written for it; each product's
 * need is told from stock, forecast, suppliers, orders under way and open tasks as they stand.
 */
public final class ProductList {

    private static final String OPEN = "('PROPOSED', 'HELD', 'SENT', 'PARTIAL')";

    private static final String OWED =
            "from purchase_order_line l join purchase_order o on o.order_id = l.order_id where o.state in " + OPEN
                    + " and l.quantity > l.received";

    /** Asked once for the whole list and not once a row: each is short beside the catalogue. */
    private static final String WAITING =
            "(select t.subject from task t where t.state = 'open' union all select l.sku from task t"
                    + " join purchase_order_line l on l.order_id = t.subject where t.state = 'open')";

    private static final String LATE =
            "(select l.sku " + OWED + " and o.state in ('SENT', 'PARTIAL') and o.promised_on < :today)";

    private static final String SUPPLIED =
            "(select i.sku from supplier_item i" + " join supplier u on u.supplier_id = i.supplier_id where u.active)";

    private static final String KNOWN = "select p.sku, p.description, p.category, p.price, p.currency, p.active,"
            + " s.on_hand - s.reserved as available, r.reorder_point, r.waits_until, f.per_week,"
            + " p.stock_managed or s.sku is not null as counted,"
            + " f.sku is not null and coalesce(f.per_week, 1) > 0 as sold,"
            + " case when p.sku in (select l.sku " + OWED + ") then (select sum(l.quantity - l.received) " + OWED
            + " and l.sku = p.sku) else 0 end as on_order,"
            + " p.sku in " + WAITING + " as waiting, p.sku in " + LATE + " as late, p.sku in " + SUPPLIED
            + " as supplied from product p left join stock s on s.sku = p.sku"
            + " left join reorder_product r on r.sku = p.sku left join forecast f on f.sku = p.sku";

    private static final String NEEDING = "select k.*, case when waiting then 0 when not active then 5"
            + " when available <= 0 and sold then 1"
            + " when supplied and reorder_point > 0 and on_order = 0 and available <= reorder_point"
            + " and waits_until is null then 2"
            + " when late then 3 when counted and (not supplied or available is null) then 4 else 5 end as need from ("
            + KNOWN + ") as k";

    private static final String TASKS = "(select count(*) from task t where t.state = 'open' and (t.subject = n.sku"
            + " or t.subject in (select l.order_id from purchase_order_line l where l.sku = n.sku)))";

    private final Database database;

    public ProductList(Database database) {
        this.database = database;
    }

    /** A page, and how many products need what whichever of them were asked for. */
    public record Listed(Page<ProductLine> page, Map<ProductNeed, Long> counts) {

        public Listed {
            counts = Map.copyOf(counts);
        }
    }

    /** @param today in UTC; an order that was promised for it is not late yet */
    public Listed list(ProductQuery query, LocalDate today) {
        String place = query.sort().place();
        Where where = wanted(query.text(), today);
        if (!query.needs().isEmpty()) {
            where.and("need in (" + numbers(query.needs()) + ")");
        }
        Place after = Place.of(query.cursor());
        if (after != null) {
            where.and(place + " >= :place", "place", after.number());
            where.and("(" + place + " > :place or sku > :sku)", "sku", after.sku());
        }
        String sql = "select n.*, " + TASKS + " as tasks from (select m.*, " + place + " as place from (" + NEEDING
                + ") as m" + where + " order by place, sku limit " + (query.limit() + 1) + ") as n order by place, sku";
        List<Placed> rows = database.jdbi()
                .withHandle(h ->
                        where.query(h, sql).map((row, context) -> placed(row)).list());
        Map<ProductNeed, Long> counts = counts(query.text(), today);
        return new Listed(page(rows, query, counts), counts);
    }

    private static Page<ProductLine> page(List<Placed> rows, ProductQuery query, Map<ProductNeed, Long> counts) {
        long total = counts.entrySet().stream()
                .filter(e -> query.needs().isEmpty() || query.needs().contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean more = rows.size() > query.limit();
        List<ProductLine> lines =
                rows.stream().limit(query.limit()).map(Placed::line).toList();
        String next = more ? rows.get(query.limit() - 1).place().toString() : null;
        return new Page<>(lines, next, Math.min(total, Page.MANY));
    }

    /** How many products need what, of those with that text; every need has its number. */
    private Map<ProductNeed, Long> counts(@Nullable String text, LocalDate today) {
        Where where = wanted(text, today);
        Map<ProductNeed, Long> counts = new EnumMap<>(ProductNeed.class);
        Arrays.stream(ProductNeed.values()).forEach(need -> counts.put(need, 0L));
        String sql = "select need, count(*) as products from (" + NEEDING + ") as m" + where + " group by need";
        database.jdbi().useHandle(h -> where.query(h, sql)
                .map((row, context) -> counts.put(need(row), row.getLong("products")))
                .list());
        return counts;
    }

    private static Where wanted(@Nullable String text, LocalDate today) {
        Where where = new Where().bind("today", today);
        if (text != null) {
            String start = Where.prefix(text.strip().toLowerCase(Locale.ROOT));
            where.and("(lower(sku) like :start or lower(description) like :part)", "start", start)
                    .bind("part", "%" + start);
        }
        return where;
    }

    private static String numbers(Set<ProductNeed> needs) {
        return needs.stream().map(need -> Integer.toString(need.rank())).collect(Collectors.joining(", "));
    }

    private static ProductNeed need(ResultSet row) throws SQLException {
        return ProductNeed.ranked(row.getInt("need"));
    }

    private record Placed(ProductLine line, Place place) {}

    private static Placed placed(ResultSet row) throws SQLException {
        String sku = row.getString("sku");
        ProductLine line = new ProductLine(
                sku,
                row.getString("description"),
                row.getString("category"),
                Column.moneyOrNull(row, "price"),
                row.getString("currency"),
                row.getBoolean("active"),
                Column.intOrNull(row, "available"),
                row.getInt("on_order"),
                Column.intOrNull(row, "reorder_point"),
                row.getBigDecimal("per_week"),
                row.getInt("tasks"),
                need(row));
        return new Placed(line, new Place(row.getBigDecimal("place"), sku));
    }

    /** Where in the list a page ended: the number that it is sorted by, and the SKU among equal ones. */
    private record Place(BigDecimal number, String sku) {

        static @Nullable Place of(@Nullable String cursor) {
            if (cursor == null) {
                return null;
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int bar = plain.indexOf('|');
                return new Place(new BigDecimal(plain.substring(0, bar)), plain.substring(bar + 1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("cursor: '" + cursor + "' was not given out by this list", e);
            }
        }

        @Override
        public String toString() {
            String plain = number.toPlainString() + "|" + sku;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }
    }
}
