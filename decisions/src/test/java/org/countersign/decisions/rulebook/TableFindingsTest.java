package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFindingsTest {

    @ParameterizedTest
    @CsvSource({
        "line.quantity,      0", // pieces are whole: nothing lies between 3 and 4
        "parcel.weightGrams, 0",
        "line.unitPrice,     1",
        "order.total,        1",
    })
    void whole_numbers_leave_no_gap_between_neighbours(String fact, int gaps) {
        String csv = "table,t,T\nhit policy,U\nid,if " + fact + ",then escalate\ntype,number,text\n"
                + "ESC-701,<= 3,risk\nESC-702,>= 4,risk\n";
        RulesetSource source = new RulesetSource(RulesetId.of("fulfilment/escalation"), Map.of("t.table.csv", csv));
        assertThat(TableFindings.of(source)).hasSize(gaps).allMatch(finding -> finding.kind()
                .equals("gap"));
    }
}
