package org.countersign.ledger.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What of a person is not at its end yet, in words: as long as there is any, nothing of the person is forgotten. */
final class UnderWay {

    /** More than a person wants to read. */
    private static final int MOST = 20;

    private final Handle handle;
    private final List<String> found = new ArrayList<>();

    private UnderWay(Handle handle) {
        this.handle = handle;
    }

    static List<String> of(Handle handle, Person person) {
        UnderWay under = new UnderWay(handle);
        // What its own task tells the outside is not in an erasure's way.
        List<String> subjects = person.subjects().stream()
                .filter(subject -> !person.erasures().contains(subject))
                .toList();
        under.look(
                "select 'order ' || order_id || ' is ' || lower(replace(state, '_', ' ')) from customer_order"
                        + " where order_id = any(:subjects) and state in ('HELD', 'BACKORDERED', 'AWAITING_PAYMENT',"
                        + " 'AWAITING_DISPATCH', 'DISPATCHED') order by placed_at",
                subjects);
        under.look(
                "select 'return ' || return_id || ' of order ' || order_id || ' is '"
                        + " || lower(replace(state, '_', ' ')) from customer_return"
                        + " where order_id = any(:subjects) and state in ('HELD', 'AWAITING_GOODS')"
                        + " order by requested_at",
                subjects);
        under.look(
                "select 'task ' || id || ' is open' from task where subject = any(:subjects) and state = 'open'"
                        + " order by opened_at",
                subjects);
        under.look(
                "select 'event ' || event_id || ' waits for ' || subject from inbox where subject = any(:subjects)"
                        + " and status = 'waiting' order by received_at",
                subjects);
        under.look(
                "select type || ' about ' || subject || ' is not sent yet' from outbox where subject = any(:subjects)"
                        + " and sent_at is null and failed_at is null order by seq",
                subjects);
        return List.copyOf(under.found);
    }

    private void look(String sql, List<String> subjects) {
        if (found.size() < MOST) {
            found.addAll(handle.createQuery(sql + " limit " + (MOST - found.size()))
                    .bindArray("subjects", String.class, subjects.toArray())
                    .mapTo(String.class)
                    .list());
        }
    }
}
