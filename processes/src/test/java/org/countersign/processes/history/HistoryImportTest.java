package org.countersign.processes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HistoryImportTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private final MemoryArchive archive = new MemoryArchive();
    private int id;
    private final ImportJobs jobs = new ImportJobs(archive, Runnable::run, () -> "import-" + ++id, Clock.systemUTC());

    private ImportStatus retail(String rows) throws IOException {
        return run("online-retail", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private ImportStatus run(String format, byte[] bytes) throws IOException {
        return jobs.status(jobs.start(format, "test", new ByteArrayInputStream(bytes)))
                .orElseThrow();
    }

    @Test
    void rows_of_an_invoice_become_one_order_in_london_time() throws IOException {
        ImportStatus status = retail(
                """
                536365,85123a,WHITE HEART,6,2011-06-01 08:26:00,2.55,17850,EIRE
                536365,71053,"LANTERN, METAL",6,2011-06-01 08:26:00,3.39,17850,EIRE
                """);

        OrderPlaced order = archive.orders.get("536365").order();
        assertThat(order.placedAt()).isEqualTo(OffsetDateTime.parse("2011-06-01T08:26:00+01:00"));
        assertThat(order.customer().country()).isEqualTo("IE");
        assertThat(order.lines())
                .extracting(OrderPlaced.Line::sku, OrderPlaced.Line::description)
                .containsExactly(tuple("85123a", "WHITE HEART"), tuple("71053", "LANTERN, METAL"));
        assertThat(status.state()).isEqualTo(ImportStatus.DONE);
        assertThat(status.rows()).isEqualTo(2);
        assertThat(status.ordersNew()).isEqualTo(1);
        assertThat(status.bytes()).isEqualTo(status.totalBytes());
        assertThat(archive.customers).containsOnlyKeys("17850");
        assertThat(archive.cleaned).containsExactly("import-1");
        assertThat(archive.refreshed).isEqualTo(1);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void rows_of_orders_of_the_same_minute_may_be_mixed() throws IOException {
        retail(
                """
                1,10001,A,1,2011-01-01 08:00:00,1,1,France
                2,10002,B,1,2011-01-01 08:00:00,1,2,France
                1,10003,C,1,2011-01-01 08:00:00,1,1,France
                """);
        assertThat(archive.orders.get("1").order().lines()).hasSize(2);
        assertThat(archive.orders).containsOnlyKeys("1", "2");
    }

    @Test
    void what_cannot_be_a_line_is_set_aside_with_its_row_number_and_reason() throws IOException {
        ImportStatus status = retail(
                """
                1,10001,A,-5,2011-01-01 08:00:00,1,1,France
                1,10001,A,5,2011-01-01 08:00:00,-1,1,France
                1,10001,A,many,2011-01-01 08:00:00,1,1,France
                1,10001,A,1,yesterday,1,1,France
                A1,B,Adjust bad debt,1,2011-01-01 08:00:00,1,,France
                """);
        assertThat(archive.orders).isEmpty();
        assertThat(status.quarantined()).isEqualTo(5).isEqualTo(status.rows());
        assertThat(archive.aside)
                .extracting(Quarantined::row, Quarantined::reason)
                .containsExactly(
                        tuple(2L, "quantity is not positive: a stock correction"),
                        tuple(3L, "price is negative"),
                        tuple(4L, "unreadable: quantity is no whole number"),
                        tuple(5L, "unreadable: invoicedate is no time"),
                        tuple(6L, "an adjustment, not an order"));
        StringWriter csv = new StringWriter();
        jobs.quarantine(status.id(), csv);
        assertThat(csv.toString()).contains("2,quantity is not positive: a stock correction,\"1,10001,A,-5,");
    }

    @Test
    void an_order_without_a_customer_is_a_guests() throws IOException {
        ImportStatus status = retail("1,10001,A,1,2011-01-01 08:00:00,1,,Unspecified\n");
        assertThat(archive.orders.get("1").order().customer().customerId()).isNull();
        assertThat(archive.customers).isEmpty();
        assertThat(status.repairs()).containsOnlyKeys("no customer: taken as a guest's", "country is not known");
    }

    @Test
    void a_cancellation_belongs_to_the_latest_earlier_purchase_that_is_large_enough() throws IOException {
        ImportStatus status = retail(
                """
                1,10001,A,9,2011-01-01 08:00:00,1,7,France
                2,10001,A,9,2011-01-02 08:00:00,1,7,France
                3,10001,A,2,2011-01-03 08:00:00,1,7,France
                4,10001,A,9,2011-01-03 08:00:00,1,8,France
                C5,10001,A,-5,2011-01-04 08:00:00,1,7,France
                6,10001,A,9,2011-01-05 08:00:00,1,7,France
                C7,10001,A,-99,2011-01-06 08:00:00,1,7,France
                """);
        assertThat(archive.orders.values())
                .filteredOn(p -> !p.returns().isEmpty())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.order().orderId()).isEqualTo("2");
                    assertThat(p.state()).isEqualTo(OrderState.RETURNED);
                    assertThat(p.returns())
                            .containsExactly(
                                    new PastOrder.Return("10001", 5, OffsetDateTime.parse("2011-01-04T08:00:00Z")));
                });
        assertThat(status.reasons()).isEqualTo(Map.of("a cancellation without an earlier purchase", 1L));
    }

    @Test
    void fees_and_lines_without_a_price_come_in_as_they_are_and_are_cleanings_work() throws IOException {
        retail(
                """
                1,POST,POSTAGE,1,2011-01-01 08:00:00,18,1,France
                1,10001,A,5,2011-01-01 08:00:00,0,1,France
                """);
        assertThat(archive.orders.get("1").order().lines()).hasSize(2);
        assertThat(archive.aside).isEmpty();
    }

    @Test
    void a_cancellation_in_capitals_finds_a_purchase_in_small_letters_and_is_told_in_its_words() throws IOException {
        retail(
                """
                1,85123a,A,9,2011-01-01 08:00:00,1,7,France
                C2,85123A,A,-2,2011-01-02 08:00:00,1,7,France
                """);
        assertThat(archive.orders.get("1").returns())
                .extracting(PastOrder.Return::sku, PastOrder.Return::quantity)
                .containsExactly(tuple("85123a", 2));
    }

    @Test
    void what_a_cancelled_import_left_is_cleaned_by_the_next_one() throws IOException {
        archive.keep(retail("").asOld());
        archive.cleaned.clear();
        retail("1,10001,A,1,2011-01-01 08:00:00,1,,France\n");
        assertThat(archive.cleaned).containsExactlyInAnyOrder("import-1", "import-2");
    }

    @Test
    void a_report_can_be_read_after_a_restart_and_what_ran_then_has_failed() throws IOException {
        ImportStatus done = retail("1,10001,A,1,2011-01-01 08:00:00,1,,France\n");
        ImportStatus running = new Progress("import-0", "online-retail", "old", 9, Clock.systemUTC()).status();
        archive.keep(running);
        var restarted = new ImportJobs(archive, Runnable::run, () -> "import-9", Clock.systemUTC());
        assertThat(restarted.status(done.id())).contains(done);
        assertThat(restarted.status("import-0").orElseThrow().state()).isEqualTo(ImportStatus.FAILED);
        assertThat(restarted.list()).hasSize(2);
    }

    @Test
    void an_order_that_came_back_whole_was_cancelled() throws IOException {
        retail(
                """
                1,10001,A,9,2011-01-01 08:00:00,1,7,France
                C2,10001,A,-9,2011-01-01 09:00:00,1,7,France
                """);
        assertThat(archive.orders.get("1").state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_cancellation_finds_its_purchase_in_an_earlier_import() throws IOException {
        retail("1,10001,A,9,2011-01-01 08:00:00,1,7,France\n");
        ImportStatus second = retail("C2,10001,A,-4,2011-02-01 09:00:00,1,7,France\n");
        assertThat(archive.orders.get("1").returns()).hasSize(1);
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.quarantined()).isZero();
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        String rows =
                """
                1,10001,A,9,2011-01-01 08:00:00,1,7,France
                2,10001,A,9,2011-01-02 08:00:00,1,7,France
                C2,10001,A,-4,2011-02-01 09:00:00,1,7,France
                """;
        retail(rows);
        var before = Map.copyOf(archive.orders);
        ImportStatus second = retail(rows);
        assertThat(archive.orders).isEqualTo(before);
        assertThat(second.ordersNew()).isZero();
        assertThat(second.ordersKnown()).isEqualTo(2);
    }

    @Test
    void a_zipped_file_is_told_by_its_first_bytes() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write((HEADER + "1,10001,A,9,2011-01-01 08:00:00,1,7,France\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("online-retail", zipped.toByteArray()).ordersNew()).isEqualTo(1);
    }

    @Test
    void another_kind_of_file_is_refused_at_once() {
        assertThatThrownBy(() -> run("online-retail", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column invoiceno: is missing");
        assertThatThrownBy(() -> run("etsy", new byte[0])).hasMessageContaining("online-retail, shopify");
    }

    @Test
    void a_job_can_be_cancelled() throws IOException {
        Executor later = work -> {
            jobs.cancel("import-1");
            work.run();
        };
        var cancellable = new ImportJobs(archive, work -> queued = work, () -> "import-1", Clock.systemUTC());
        cancellable.start("online-retail", "x", new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)));
        cancellable.cancel("import-1");
        later.execute(queued);
        assertThat(cancellable.status("import-1").orElseThrow().state()).isEqualTo(ImportStatus.CANCELLED);
    }

    private Runnable queued = () -> {};

    @Test
    void shopify_orders_have_their_own_fields_on_the_first_row_only() throws IOException {
        ImportStatus status = run("shopify", shopify());
        assertThat(status.state()).isEqualTo(ImportStatus.DONE);
        assertThat(archive.orders).containsOnlyKeys("1001", "1002", "1003");
        PastOrder first = archive.orders.get("1001");
        assertThat(first.order().lines()).hasSize(2);
        assertThat(first.order().customer().customerId()).isEqualTo("ada@example.org");
        assertThat(first.order().shipping().method()).isEqualTo("express");
        assertThat(first.order().coupon()).isEqualTo("WELCOME10");
        assertThat(first.order().placedAt()).isEqualTo(OffsetDateTime.parse("2024-03-01T10:00:00+01:00"));
        assertThat(first.state()).isEqualTo(OrderState.DELIVERED);
        assertThat(archive.orders.get("1002").state()).isEqualTo(OrderState.CANCELLED);
        assertThat(archive.orders.get("1003").returns())
                .extracting(PastOrder.Return::sku, PastOrder.Return::quantity)
                .containsExactly(tuple("VASE-2", 1));
        assertThat(status.reasons()).isEqualTo(Map.of("no line item", 1L));
        assertThat(status.repairs()).isEqualTo(Map.of("no SKU: named after its description", 1L));
    }

    @Test
    void a_file_may_tell_how_its_orders_were_delivered() throws IOException {
        ImportStatus status = run(
                "shopify",
                """
                Name,Email,Fulfilled at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Carrier,\
                Promised by,Delivered at,Parcel weight
                #1,a@example.org,2026-03-03 08:00:00 +0100,EUR,2026-03-02 10:00:00 +0100,1,Mug,9.50,DPD,2026-03-07,\
                2026-03-09 12:00:00 +0100,700
                #1,,,,,1,Cup,7.50,GLS,2026-01-01,,
                #2,b@example.org,,EUR,2026-03-02 10:00:00 +0100,1,Mug,9.50,,,,
                #3,c@example.org,,EUR,2026-03-02 10:00:00 +0100,1,Mug,9.50,DPD,soon,,
                #4,d@example.org,2026-03-05 08:00:00 +0100,EUR,2026-03-02 10:00:00 +0100,1,Mug,9.50,DPD,2026-03-07,\
                2026-03-04 12:00:00 +0100,
                """
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(archive.orders.get("1").delivery())
                .isEqualTo(new PastDelivery(
                        "DPD",
                        LocalDate.parse("2026-03-07"),
                        OffsetDateTime.parse("2026-03-03T08:00:00+01:00"),
                        OffsetDateTime.parse("2026-03-09T12:00:00+01:00"),
                        700));
        assertThat(archive.orders.get("1").delivery()).matches(PastDelivery::late);
        assertThat(archive.orders).containsOnlyKeys("1", "2", "3", "4");
        assertThat(archive.orders.get("2").delivery()).isNull();
        assertThat(archive.orders.get("3").delivery()).isNull();
        assertThat(archive.orders.get("4").delivery()).isNull();
        assertThat(status.repairs())
                .containsOnlyKeys(
                        "no SKU: named after its description",
                        "delivery left out: a day, time or weight is unreadable",
                        "delivery left out: no carrier of at most 100 letters, or delivered before it was dispatched");
    }

    @Test
    void invoices_may_tell_of_their_delivery_too() throws IOException {
        run(
                "online-retail",
                (HEADER.strip() + ",Carrier,Promised by,Dispatched at,Delivered at\n"
                                + "1,10001,A,1,2011-01-03 08:00:00,1,7,France,GLS,2011-01-08,2011-01-04 09:00,2011-01-07 11:30\n")
                        .getBytes(StandardCharsets.UTF_8));
        PastDelivery delivery = archive.orders.get("1").delivery();
        assertThat(delivery).isNotNull();
        assertThat(delivery.late()).isFalse();
        assertThat(delivery.dispatchedAt()).isEqualTo(OffsetDateTime.parse("2011-01-04T09:00:00Z"));
    }

    private static byte[] shopify() throws IOException {
        try (InputStream in = Optional.ofNullable(
                        HistoryImportTest.class.getResourceAsStream("/history/shopify-orders.csv"))
                .orElseThrow()) {
            return in.readAllBytes();
        }
    }

    @Test
    void all_real_orders_are_read_and_every_row_is_accounted_for() throws IOException {
        Path folder = realData();
        Assumptions.assumeTrue(Files.isDirectory(folder), "no online_retail_ii under COUNTERSIGN_DATA");
        ImportStatus first = run("online-retail", Files.readAllBytes(folder.resolve("online_retail_2009_2010.csv.gz")));
        ImportStatus second =
                run("online-retail", Files.readAllBytes(folder.resolve("online_retail_2010_2011.csv.gz")));
        for (ImportStatus status : new ImportStatus[] {first, second}) {
            assertThat(status.state()).isEqualTo(ImportStatus.DONE);
            assertThat(status.accepted() + status.repaired() + status.quarantined())
                    .isEqualTo(status.rows());
        }
        assertThat(first.rows() + second.rows()).isEqualTo(525_461 + 541_909);
        assertThat(second.ordersKnown()).isBetween(800L, 1_088L);
        assertThat(archive.orders).hasSize((int) (first.ordersNew() + second.ordersNew()));
        assertThat(archive.aside).hasSize((int) (first.quarantined() + second.quarantined()));
    }

    private static Path realData() {
        String said = System.getenv("COUNTERSIGN_DATA");
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .filter(p -> Files.isDirectory(p.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
        Path data = said == null ? root.resolve("../shared/data") : Path.of(said);
        return data.resolve("online_retail_ii");
    }
}
