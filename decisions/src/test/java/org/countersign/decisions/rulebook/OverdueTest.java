package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.junit.jupiter.api.Test;

class OverdueTest {

    private static final RulesetId ID = new RulesetId("fulfilment", "escalation");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_row_is_due_the_day_after_its_review_date() {
        String table =
                """
                table,amount,Large orders
                hit policy,F
                id,if order.total,then escalate,owner,review
                type,number,text
                ESC-101,> 3,risk,ann,2026-11-22
                ESC-102,> 2,risk,ann,2026-11-23
                ESC-103,> 1,risk,,soon
                """;
        RulesetSource source = new RulesetSource(ID, Map.of("amount.table.csv", table, "order.drl", "// review"));
        assertThat(Overdue.of(source, TODAY))
                .containsExactly(
                        new Overdue.Row(ID, "amount.table.csv", "ESC-101", "ann", LocalDate.of(2026, 11, 22), 5));
    }

    @Test
    void a_table_without_review_dates_has_none() {
        String table = "table,a,A\nhit policy,F\nid,if order.total,then escalate\ntype,number,text\nESC-101,> 3,risk\n";
        assertThat(Overdue.of(new RulesetSource(ID, Map.of("a.table.csv", table)), TODAY))
                .isEmpty();
    }
}
