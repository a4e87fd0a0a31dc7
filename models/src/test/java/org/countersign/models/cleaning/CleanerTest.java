package org.countersign.models.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A small shop's sales with faults of every kind. */
class CleanerTest {

    private static final List<String> COLUMNS = List.of("receipt", "at", "sku", "category", "quantity", "paid");
    private static final List<String> CATEGORIES = List.of("Cold Cereal", "Fluid Milk", "Bag Snacks", "Frozen Pizza");

    private static final Cleaner SHOP = new Cleaner(List.of(
            new Duplicates(COLUMNS),
            new NonProducts("sku", 0.01),
            new ImpossibleDates("at", "receipt", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)),
            new Spellings("category", 20),
            new NumberSlips("quantity", List.of("sku"), "paid", List.of(BigDecimal.TEN, new BigDecimal(100))),
            new Returns(List.of("sku"), "quantity", "at", Duration.ofDays(1))));

    private static List<String[]> sales() {
        Random random = new Random(3);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int product = random.nextInt(8);
            int quantity = 1 + random.nextInt(3);
            rows.add(new String[] {
                "R" + i / 2,
                String.format(Locale.ROOT, "2017-%02d-%02d 10:%02d:00", 1 + i / 2 / 28, 13 + i / 2 % 14, i % 60),
                "1000" + product,
                CATEGORIES.get(product % 4),
                String.valueOf(quantity),
                String.valueOf(quantity * (product + 2)),
            });
        }
        return rows;
    }

    @Test
    void a_clean_table_stays_as_it_is() {
        assertThat(SHOP.clean(Table.of(COLUMNS, sales())).repairs()).isEmpty();
    }

    @Test
    void a_dear_product_among_cheap_ones_of_its_category_is_no_slip() {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int quantity = 1 + i % 2;
            rows.add(new String[] {"R" + i, "2017-06-14 10:00:00", "1000" + i, "Wine", "" + quantity, "" + 4 * quantity
            });
        }
        rows.add(new String[] {"R900", "2017-06-14 10:00:00", "20001", "Wine", "1", "48"});
        rows.add(new String[] {"R901", "2017-06-15 10:00:00", "20001", "Wine", "2", "96"});
        rows.add(new String[] {"R902", "2017-06-15 10:00:00", "20002", "Wine", "10", "4"});
        NumberSlips byCategory = new NumberSlips(
                "quantity", List.of("category"), List.of("sku"), "paid", List.of(BigDecimal.TEN, new BigDecimal(12)));
        assertThat(new Cleaner(List.of(byCategory))
                        .clean(Table.of(COLUMNS, rows))
                        .repairs())
                .singleElement()
                .satisfies(repair -> {
                    assertThat(repair.row()).isEqualTo(32);
                    assertThat(repair.after()).isEqualTo("1");
                    assertThat(repair.sure()).isBetween(0.5, 0.999);
                });
    }

    @Test
    void a_price_that_was_asked_again_and_again_is_no_slip_however_far_it_is_from_the_usual_one() {
        NumberSlips prices = new NumberSlips("paid", List.of("sku"), null, List.of(BigDecimal.TEN));
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String price = i < 20 ? "2.50" : i < 29 ? "25.00" : "0.25";
            rows.add(new String[] {"R" + i, "2017-06-14 10:00:00", "30001", "Beef", "1", price});
        }
        Cleaning cleaning = new Cleaner(List.of(prices)).clean(Table.of(COLUMNS, rows));
        assertThat(cleaning.repairs()).extracting(Repair::row).containsExactly(29);
        assertThat(cleaning.after().get(29, "paid")).isEqualTo("2.5");
    }

    @Test
    void every_kind_of_fault_is_repaired_and_written_down() {
        List<String[]> rows = sales();
        rows.get(7)[3] = "COLD  CEREAL";
        rows.get(8)[3] = "Frozen Piza";
        String right = rows.get(20)[1];
        rows.get(20)[1] = "2071-02-01 10:00:00";
        String quantity = rows.get(30)[4];
        rows.get(30)[4] = quantity + "0";
        rows.add(rows.get(50).clone());
        rows.add(new String[] {"R999", "2017-06-14 10:00:00", "POST", "Bag Snacks", "1", "4"});
        rows.add(new String[] {"R998", "2017-06-20 10:00:00", "10001", "Fluid Milk", "74", "222"});
        rows.add(new String[] {"C998", "2017-06-20 10:10:00", "10001", "Fluid Milk", "-74", "-222"});
        Table dirty = Table.of(COLUMNS, rows);
        Cleaning cleaning = SHOP.clean(dirty);
        Table after = cleaning.after();
        assertThat(after.get(7, "category")).isIn(CATEGORIES).isEqualTo("Cold Cereal");
        assertThat(after.get(8, "category")).isEqualTo("Frozen Pizza");
        assertThat(after.get(20, "at").substring(0, 10)).isEqualTo(right.substring(0, 10));
        assertThat(after.get(30, "quantity")).isEqualTo(quantity);
        assertThat(List.of(after.kept(400), after.kept(401), after.kept(402), after.kept(403)))
                .containsOnly(false);
        assertThat(cleaning.countByStep())
                .containsEntry("duplicates", 1L)
                .containsEntry("non-products", 1L)
                .containsEntry("impossible dates in at", 1L)
                .containsEntry("spellings of category", 2L)
                .containsEntry("number slips in quantity", 1L)
                .containsEntry("returns and cancellations", 2L);
        assertThat(cleaning.repairs())
                .allSatisfy(repair -> assertThat(repair.why()).isNotBlank());
        assertThat(SHOP.clean(after).repairs()).isEmpty();
        assertThat(cleaning.undo(repair -> true).after().same(dirty)).isTrue();
    }

    @Test
    void one_repair_can_be_undone_alone() {
        List<String[]> rows = sales();
        rows.get(7)[3] = "COLD  CEREAL";
        rows.get(30)[4] = rows.get(30)[4] + "0";
        Cleaning cleaning = SHOP.clean(Table.of(COLUMNS, rows));
        Cleaning undone = cleaning.undo(repair -> repair.row() == 7);
        assertThat(undone.after().get(7, "category")).isEqualTo("COLD  CEREAL");
        assertThat(undone.repairs()).hasSize(cleaning.repairs().size() - 1);
    }

    @Test
    void an_earlier_repair_cannot_go_while_a_later_one_of_the_same_cell_stays() {
        Repair first = new Repair(0, "a", "1", "2", "why", "one");
        Repair second = new Repair(0, "a", "2", "3", "why", "two");
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"1"});
        Table before = Table.of(List.of("a"), rows);
        Cleaning cleaning =
                new Cleaning(before, before.with(List.of(first, second)), List.of(first, second), List.of());
        assertThatThrownBy(() -> cleaning.undo(first::equals)).hasMessageContaining("later repair");
        assertThat(cleaning.undo(second::equals).after().get(0, "a")).isEqualTo("2");
    }

    @Test
    void steps_that_disagree_leave_the_cell_to_a_person() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"black"});
        Table table = Table.of(List.of("colour"), rows);
        Cleaning cleaning = new Cleaner(List.of(paint("black", "white"), paint("white", "black"))).clean(table);
        assertThat(cleaning.after().same(table)).isTrue();
        assertThat(cleaning.repairs()).isEmpty();
        assertThat(cleaning.disputed()).containsExactly(new Cleaning.Cell(0, "colour"));
    }

    @Test
    void whatever_is_spoilt_at_random_a_second_run_changes_nothing_and_all_can_be_undone() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            OwnErrors errors = new OwnErrors(random);
            List<String[]> rows = sales();
            for (String[] row : rows) {
                for (int c = 0; c < row.length; c++) {
                    if (random.nextDouble() < 0.05) {
                        row[c] = errors.spoil(row[c], List.of("10001", "-3", "Fluid Milk"));
                    }
                }
            }
            Table dirty = Table.of(COLUMNS, rows);
            Cleaning cleaning = SHOP.clean(dirty);
            assertThat(cleaning.repairs()).isNotEmpty();
            assertThat(SHOP.clean(cleaning.after()).after().same(cleaning.after()))
                    .isTrue();
            assertThat(cleaning.undo(repair -> true).after().same(dirty)).isTrue();
        }
    }

    private static Step paint(String from, String to) {
        return new Step() {
            @Override
            public String name() {
                return from + " to " + to;
            }

            @Override
            public List<Repair> propose(Table table) {
                return table.get(0, 0).equals(from)
                        ? List.of(new Repair(0, "colour", from, to, "a matter of taste", name()))
                        : List.of();
            }
        };
    }
}
