package org.countersign.rules.rulebook;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.rules.table.Row;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.UnaryTest;

/**
 * Which rules look at what is known of the customer, and whether the rule set says anywhere if prices may. A row that asks
 * for a coupon is none of them: the customer has handed it in. A {@code .drl} file that names the customer at all counts
 * with all its rules.
 *
 * @param asked whether some table has a column {@code then price.personal}
 */
public record Personal(Set<String> rules, boolean asked) {

    /** What a rule says when prices may know the customer. */
    public static final String ALLOWED = "price.personal";

    private static final String CUSTOMER = ".customer.";
    private static final String COUPON = "order.coupon";

    public Personal {
        rules = Set.copyOf(rules);
    }

    static Personal of(Collection<RuleLint> rules, Collection<Table> tables) {
        Stream<String> written = rules.stream()
                .filter(lint -> lint.text().contains("customer"))
                .flatMap(lint -> lint.read().stream().map(WrittenRule::id));
        Stream<String> rows = tables.stream().flatMap(table -> table.rows().stream()
                .filter(row -> isPersonal(table, row))
                .map(Row::id));
        boolean asked = tables.stream().anyMatch(table -> table.outputs().stream()
                .anyMatch(o -> o.name().equals(ALLOWED)));
        return new Personal(Stream.concat(written, rows).collect(Collectors.toSet()), asked);
    }

    private static boolean isPersonal(Table table, Row row) {
        return asksFor(table, row, CUSTOMER) && !asksFor(table, row, COUPON);
    }

    private static boolean asksFor(Table table, Row row, String path) {
        return IntStream.range(0, row.tests().size())
                .filter(i -> !(row.tests().get(i) instanceof UnaryTest.Any))
                .anyMatch(i -> table.inputs().get(i).path().contains(path));
    }
}
