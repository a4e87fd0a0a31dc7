package org.countersign.ledger.records;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's words for categories stand for. Products keep the word as the shop said it; whoever reads them for a
 * decision reads the standard category, so a mapping counts from the next decision on.
 */
public final class Categories {

    private final Database database;

    public Categories(Database database) {
        this.database = database;
    }

    /** Words of products, and words that were mapped before a product came; the unmapped ones first, then the commonest. */
    public List<CategoryWord> list() {
        return database.jdbi().withHandle(h -> h.createQuery(
                        """
                        select said, sum(products) as products, max(standard) as standard
                        from (select category as said, count(*) as products, cast(null as varchar) as standard
                              from product where category is not null and category <> '' group by category
                              union all
                              select said, 0, standard from category_word) as words
                        group by said
                        order by case when max(standard) is null then 0 else 1 end, 2 desc, 1""")
                .map((row, context) ->
                        new CategoryWord(row.getString("said"), row.getInt("products"), row.getString("standard")))
                .list());
    }

    /** Products of which the shop has not said any category. */
    public int countWithout() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select count(*) from product where category is null or category = ''")
                        .mapTo(Integer.class)
                        .one());
    }

    /**
     * Maps words anew; a word with null stands for itself again. Two who do this at the same moment take turns.
     *
     * @param check is shown all words with what they would stand for, and throws when that may not be
     */
    public void map(
            Map<String, @Nullable String> standards,
            String by,
            String why,
            Instant at,
            Consumer<Map<String, String>> check) {
        database.allOrNone(h -> {
            h.createQuery("select name from lease where name = 'categories' for update")
                    .mapTo(String.class)
                    .one();
            Map<String, String> before = mapped(h);
            Map<String, String> after = new HashMap<>(before);
            standards.forEach((said, standard) -> {
                if (standard == null) {
                    after.remove(said);
                } else {
                    after.put(said, standard);
                }
            });
            check.accept(Map.copyOf(after));
            standards.keySet().stream()
                    .sorted()
                    .filter(said -> !Objects.equals(before.get(said), after.get(said)))
                    .forEach(said ->
                            change(h, new CategoryChange(said, before.get(said), after.get(said), at, by, why)));
        });
    }

    private static Map<String, String> mapped(Handle handle) {
        Map<String, String> words = new HashMap<>();
        handle.createQuery("select said, standard from category_word")
                .map((row, context) -> words.put(row.getString("said"), row.getString("standard")))
                .list();
        return words;
    }

    private static void change(Handle handle, CategoryChange change) {
        handle.createUpdate("delete from category_word where said = :said")
                .bind("said", change.said())
                .execute();
        if (change.became() != null) {
            handle.createUpdate("insert into category_word (said, standard) values (:said, :standard)")
                    .bind("said", change.said())
                    .bind("standard", change.became())
                    .execute();
        }
        handle.createUpdate("insert into category_change (said, was, became, changed_at, changed_by, why)"
                        + " values (:said, :was, :became, :at, :by, :why)")
                .bind("said", change.said())
                .bind("was", change.was())
                .bind("became", change.became())
                .bind("at", Column.time(change.at()))
                .bind("by", change.by())
                .bind("why", change.why())
                .execute();
    }

    /** The latest first. */
    public Page<CategoryChange> changes(@Nullable String cursor, int limit) {
        Cursor before = Cursor.of(cursor);
        Where where = new Where();
        long total = where.count(database, "category_change");
        if (before != null) {
            where.and("seq < :before", "before", Long.parseLong(before.id()));
        }
        String sql = "select * from category_change" + where + " order by seq desc limit " + (limit + 1);
        List<Numbered> rows = database.jdbi().withHandle(h -> where.query(h, sql)
                .map((row, context) -> new Numbered(
                        row.getLong("seq"),
                        new CategoryChange(
                                row.getString("said"),
                                row.getString("was"),
                                row.getString("became"),
                                Column.instant(row, "changed_at"),
                                row.getString("changed_by"),
                                row.getString("why"))))
                .list());
        return Cursor.page(rows, limit, total, r -> new Cursor(r.change().at(), Long.toString(r.seq())))
                .map(Numbered::change);
    }

    private record Numbered(long seq, CategoryChange change) {}
}
