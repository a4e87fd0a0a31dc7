package org.countersign.ledger.privacy;

import java.util.List;
import org.countersign.ledger.privacy.Redaction.Row;

/**
 * Where a person's rows stand, table by table. What is not listed here is looked through for the person's words all the
 * same; listed is what can be found without reading a whole table, and what is the person's even where no name stands.
 *
 * @param section under which name an export has it; empty for what an export has elsewhere or not at all
 * @param mine the condition on a stretch {@code :some} of what the rows are about
 */
record OwnRows(String section, String table, String mine, Row row) {

    private static final String ABOUT = "subject = any(:some)";
    private static final String ORDER = "order_id = any(:some)";
    private static final String CUSTOMER = "customer_id = any(:some)";
    private static final String OF_DECISION =
            "decision_id in (select d.id from decision d where d.subject = any(:some))";

    private static final String OF_TASK = "task_id in (select t.id from task t where t.subject = any(:some))";

    /** In this order: what is found through a decision or a task comes before it. */
    static final List<OwnRows> ALL = List.of(
            new OwnRows("signatures", "signature", OF_DECISION, Row.OWN),
            new OwnRows("outcomes", "decision_outcome", OF_DECISION, Row.OWN),
            new OwnRows("", "decision_advice", ABOUT, Row.OWN),
            new OwnRows("decisions", "decision", ABOUT + " and facts_type <> 'pair'", Row.OWN),
            new OwnRows("", "decision", ABOUT + " and facts_type = 'pair'", Row.SHARED),
            new OwnRows("firstAnswers", "first_answer", OF_TASK, Row.OWN),
            new OwnRows("", "task_answer", ABOUT, Row.OWN),
            new OwnRows("tasks", "task", ABOUT + " and kind not in ('matching', 'erasure')", Row.OWN),
            new OwnRows("", "task", ABOUT + " and kind in ('matching', 'erasure')", Row.SHARED),
            new OwnRows("events", "inbox", ABOUT, Row.EVENT),
            new OwnRows("messages", "outbox", ABOUT, Row.OWN),
            new OwnRows("orders", "customer_order", ORDER, Row.OWN),
            new OwnRows("returns", "customer_return", ORDER, Row.OWN),
            new OwnRows("importedOrders", "past_order", ORDER, Row.OWN),
            new OwnRows("importedOriginals", "past_order_original", ORDER, Row.OWN),
            new OwnRows("importedReturns", "past_return", ORDER, Row.OWN),
            new OwnRows("repairs", "history_repair", ORDER, Row.OWN),
            new OwnRows("deliveries", "delivery", ORDER, Row.OWN),
            new OwnRows("consents", "consent", CUSTOMER, Row.OWN),
            new OwnRows("", "marketing_customer", CUSTOMER, Row.OWN),
            new OwnRows("marketing", "marketing_contact", CUSTOMER, Row.OWN),
            new OwnRows("retention", "retention", CUSTOMER, Row.OWN),
            new OwnRows(
                    "",
                    "record_member",
                    "kind = 'CUSTOMER' and (id = any(:some) or record_id = any(:some))",
                    Row.SHARED),
            new OwnRows(
                    "", "record_pair", "kind = 'CUSTOMER' and (id_a = any(:some) or id_b = any(:some))", Row.SHARED),
            new OwnRows("", "subject_export", CUSTOMER, Row.OWN),
            new OwnRows("", "erasure", "erasure_id = any(:some)", Row.SHARED),
            new OwnRows("customer", "customer", CUSTOMER, Row.OWN));

    /** Rows that nobody needs any more once the person is forgotten. */
    static final List<String> DROPPED = List.of(
            "delete from label where order_id = any(:some)",
            // Whoever is forgotten has agreed to nothing, and is never written to again.
            "delete from consent where customer_id = any(:some)",
            "update record_pair set why = null"
                    + " where kind = 'CUSTOMER' and (id_a = any(:some) or id_b = any(:some))");
}
