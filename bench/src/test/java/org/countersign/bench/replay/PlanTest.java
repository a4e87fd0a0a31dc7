package org.countersign.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.bench.client.Wire;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2011-11-01T12:00:00Z");

    private static Invoice invoice(String id, String customer, Invoice.Row... rows) {
        return new Invoice(id, NOON, customer, "GB", Arrays.asList(rows));
    }

    private static Invoice.Row row(String sku, int quantity) {
        return new Invoice.Row(sku, sku.toLowerCase(java.util.Locale.ROOT), quantity, new BigDecimal("1.25"));
    }

    @Test
    void customers_and_products_come_first_and_an_order_is_one_event() {
        Plan plan = Plan.of(List.of(invoice("1", "7", row("10001", 2), row("10002", 1))));
        assertThat(plan.catalogue())
                .extracting(Wire.Outgoing::type)
                .containsExactly("customer.upserted.v1", "product.upserted.v1", "product.upserted.v1");
        assertThat(plan.live()).singleElement().satisfies(e -> {
            assertThat(e.id()).isEqualTo("order-1");
            assertThat(e.subject()).isEqualTo("1");
            assertThat(Wire.read(e.json()).at("/data/lines/0/unitPrice").asText())
                    .isEqualTo("1.25");
            assertThat(Wire.read(e.json()).at("/data/placedAt").asText()).isEqualTo("2011-11-01T12:00:00Z");
        });
    }

    @Test
    void postage_goes_with_the_goods_but_an_order_of_postage_alone_is_sent_as_it_is() {
        Plan plan =
                Plan.of(List.of(invoice("1", "7", row("10001", 2), row("POST", 1)), invoice("2", "7", row("POST", 1))));
        assertThat(Wire.read(plan.live().get(0).json()).at("/data/lines")).hasSize(1);
        assertThat(Wire.read(plan.live().get(1).json()).at("/data/lines/0/sku").asText())
                .isEqualTo("POST");
    }

    @Test
    void a_credit_note_over_a_whole_order_cancels_it_once() {
        Plan plan = Plan.of(List.of(
                invoice("1", "7", row("10001", 2), row("10002", 1)),
                invoice("C2", "7", row("10001", -2), row("10002", -1)),
                invoice("C3", "7", row("10001", -2), row("10002", -1)),
                invoice("C4", "8", row("10001", -2))));
        assertThat(plan.orders()).isEqualTo(1);
        assertThat(plan.cancellations()).isEqualTo(1);
        assertThat(plan.creditNotes()).isEqualTo(2);
        assertThat(plan.live().get(1).subject()).isEqualTo("1");
    }

    @Test
    void the_same_invoices_make_the_same_events() {
        List<Invoice> invoices = List.of(invoice("1", "7", row("10001", 2)));
        assertThat(Plan.of(invoices)).isEqualTo(Plan.of(invoices));
    }

    @Test
    void november_2011_holds_every_invoice_once() throws IOException {
        Path folder = realData();
        Assumptions.assumeTrue(Files.isDirectory(folder), "no online_retail_ii under COUNTERSIGN_DATA");
        Plan plan =
                Plan.of(RetailFiles.in(folder).invoices(LocalDate.parse("2011-11-01"), LocalDate.parse("2011-11-30")));
        assertThat(plan.orders() + plan.cancellations() + plan.creditNotes()).isEqualTo(3462);
        assertThat(plan.live()).extracting(Wire.Outgoing::id).doesNotHaveDuplicates();
    }

    private static Path realData() {
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .filter(p -> Files.isDirectory(p.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(System.getenv("COUNTERSIGN_DATA"))
                .map(Path::of)
                .orElse(root.resolve("../shared/data"))
                .resolve("online_retail_ii");
    }
}
