package org.countersign.ledger.watching;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.ledger.db.Column;
import org.jspecify.annotations.Nullable;

/** What became of an order {@code o}, in a query that joins it to something said about it. */
final class OrderFates {

    static final String COLUMNS =
            """
            o.state, o.placed_at, o.undone_at, o.promised_by, o.delivered_at,
                   (select min(r.requested_at) from customer_return r
                     where r.order_id = o.order_id and r.state <> 'REFUSED') as returned_at,
                   (select min(n.placed_at) from customer_order n
                     where n.customer_id = o.customer_id and n.placed_at > o.placed_at) as again_at""";

    private OrderFates() {}

    static @Nullable OrderFate read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? null
                : new OrderFate(
                        OrderState.valueOf(state),
                        Column.instant(row, "placed_at"),
                        Column.instantOrNull(row, "undone_at"),
                        Column.instantOrNull(row, "returned_at"),
                        Column.dateOrNull(row, "promised_by"),
                        Column.instantOrNull(row, "delivered_at"),
                        Column.instantOrNull(row, "again_at"));
    }
}
