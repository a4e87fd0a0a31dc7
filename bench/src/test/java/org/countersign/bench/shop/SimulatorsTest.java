package org.countersign.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.OrderPlaced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final List<Wire.Outgoing> sent = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Outside.Answers answers = (event, delay) -> {
        sent.add(event);
        delays.add(delay);
    };

    private static Heard effect(String type, String orderId, String more) {
        return new Heard(Wire.read("{\"id\":\"e-1\",\"type\":\"" + type + "\",\"subject\":\"" + orderId
                + "\",\"data\":{\"orderId\":\"" + orderId + "\"" + more + "}}"));
    }

    private static Heard capture(String orderId, int attempt) {
        return effect(
                "payment.capture-requested.v1",
                orderId,
                ",\"amount\":\"32.40\",\"currency\":\"EUR\",\"attempt\":" + attempt);
    }

    @Test
    void a_supplier_delivers_what_was_ordered_and_what_is_missing_comes_later() throws JMSException {
        var suppliers = new SupplierSimulator(new Luck(1), Duration.ofMinutes(6), CLOCK);
        for (int i = 0; i < 100; i++) {
            suppliers.on(
                    effect(
                            "purchase-order.created.v1",
                            "PO-" + i,
                            ",\"lines\":[{\"sku\":\"A\",\"quantity\":24},{\"sku\":\"B\",\"quantity\":10}]"),
                    answers);
        }
        assertThat(sent.size() - 100).as("orders that came in two parts").isBetween(5, 30);
        int pieces = sent.stream()
                .map(event -> new Heard(Wire.read(event.json())))
                .flatMap(goods -> IntStream.range(0, 2).mapToObj(i -> goods.event()
                        .at("/data/lines/" + i + "/quantity")
                        .asInt()))
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(pieces).isEqualTo(100 * 34);
        assertThat(sent.get(0).source()).isEqualTo("simulator/warehouse");
    }

    @Test
    void competitors_begin_near_the_shops_prices_and_move_now_and_then() {
        OffsetDateTime opened = OffsetDateTime.now(CLOCK);
        List<Product> products = new ShopSimulator(1, opened).products();
        var competitors = new CompetitorSimulator(new Luck(1));
        List<Wire.Outgoing> opening = competitors.opening(products, opened);
        assertThat(opening.size()).isBetween(products.size() * 3 / 2, products.size() * 3);
        for (Wire.Outgoing event : opening) {
            Heard seen = new Heard(Wire.read(event.json()));
            Product product = products.stream()
                    .filter(p -> p.sku().equals(seen.text("sku")))
                    .findFirst()
                    .orElseThrow();
            assertThat(seen.decimal("price").doubleValue() / product.price().doubleValue())
                    .isBetween(0.975, 1.065);
        }
        Random random = new Random(1);
        long moved = IntStream.range(0, 400)
                .mapToObj(n -> competitors.look(products, random, opened.plusMinutes(n)))
                .map(event -> new Heard(Wire.read(event.json())))
                .filter(seen -> opening.stream()
                        .map(event -> new Heard(Wire.read(event.json())))
                        .noneMatch(before -> before.text("sku").equals(seen.text("sku"))
                                && before.text("competitor").equals(seen.text("competitor"))
                                && before.text("price").equals(seen.text("price"))))
                .count();
        assertThat(moved).isBetween(60L, 280L);
    }

    @Test
    void money_is_there_or_not_and_the_same_question_has_the_same_answer() throws JMSException {
        var payment = new PaymentSimulator(new Luck(1), Duration.ofSeconds(3), CLOCK);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                payment.on(capture("S" + i, 1), answers);
            }
        }
        assertThat(sent.subList(0, 500)).isEqualTo(sent.subList(500, 1000));
        long failed = sent.subList(0, 500).stream()
                .filter(e -> e.type().startsWith("payment.failed"))
                .count();
        assertThat(failed).isBetween(10L, 60L);
        assertThat(sent.get(0).source()).isEqualTo("simulator/payment");
    }

    @Test
    void most_failed_payments_work_at_the_second_attempt() throws JMSException {
        var payment = new PaymentSimulator(new Luck(1), Duration.ZERO, CLOCK);
        for (int i = 0; i < 500; i++) {
            payment.on(capture("S" + i, 2), answers);
        }
        assertThat(sent.stream().filter(e -> e.type().startsWith("payment.failed")))
                .hasSizeLessThan(15);
        assertThat(sent).extracting(Wire.Outgoing::id).contains("payment-S7-2");
    }

    @Test
    void a_label_becomes_a_parcel_that_arrives() throws JMSException {
        var carrier = new CarrierSimulator(new Carriage(new Luck(1)), new Luck(1), Duration.ofSeconds(10), CLOCK);
        carrier.on(label("S1", "DHL"), answers);
        assertThat(sent.get(0).type()).isEqualTo("shipment.dispatched.v1");
        assertThat(sent.get(sent.size() - 1).type()).isEqualTo("shipment.delivered.v1");
        assertThat(delays).isSorted();
        assertThat(Wire.read(sent.get(0).json()).at("/data/trackingNumber").asText())
                .isEqualTo("T-S1");
    }

    private static Heard label(String orderId, String carrier) {
        return effect(
                "shipment.label-requested.v1",
                orderId,
                ",\"carrier\":\"" + carrier + "\",\"trackingNumber\":\"T-" + orderId
                        + "\",\"weightGrams\":900,\"promisedBy\":\"2026-11-28\"");
    }

    @Test
    void some_parcels_really_come_after_their_promised_day_and_most_of_those_are_announced() throws JMSException {
        var carrier = new CarrierSimulator(new Carriage(new Luck(1)), new Luck(1), Duration.ofSeconds(10), CLOCK);
        for (int i : IntStream.range(0, 1000).toArray()) {
            carrier.on(label("S" + i, "GLS"), answers);
        }
        Instant promiseOver = Instant.parse("2026-11-29T00:00:00Z");
        List<String> late = sent.stream()
                .filter(e -> e.type().startsWith("shipment.delivered"))
                .filter(e -> OffsetDateTime.parse(
                                Wire.read(e.json()).at("/data/deliveredAt").asText())
                        .toInstant()
                        .isAfter(promiseOver))
                .map(Wire.Outgoing::subject)
                .toList();
        List<String> told = sent.stream()
                .filter(e -> e.type().startsWith("shipment.delayed"))
                .map(Wire.Outgoing::subject)
                .toList();
        assertThat(late).hasSizeBetween(20, 300);
        assertThat(late.stream().filter(told::contains).count())
                .isBetween((long) (0.5 * late.size()), (long) (0.8 * late.size()));
        assertThat(delays.stream().filter(delay -> delay.compareTo(Duration.ofHours(1)) > 0))
                .hasSameSizeAs(late);
    }

    @Test
    void a_few_orders_come_back_after_their_parcel() throws JMSException {
        var returns = new ReturnSimulator(new Luck(1), Duration.ofSeconds(10), CLOCK);
        ShopSimulator shop = new ShopSimulator(7, OffsetDateTime.now(CLOCK));
        shop.goLive(7, 1);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            OrderPlaced order = shop.next(OffsetDateTime.now(CLOCK)).order();
            orders.add(order.orderId());
            returns.sold(order);
            returns.on(effect("shipment.label-requested.v1", order.orderId(), ""), answers);
        }
        long asked = sent.stream()
                .filter(e -> e.type().equals("return.requested.v1"))
                .count();
        assertThat(asked).isBetween(8L, 40L);
        assertThat(sent).hasSize((int) asked * 2);
        assertThat(sent).extracting(Wire.Outgoing::subject).isSubsetOf(orders);
        assertThat(delays).allMatch(delay -> delay.compareTo(Duration.ofSeconds(100)) > 0);
    }

    @Test
    void a_mail_is_a_file_and_the_same_mail_the_same_file(@TempDir Path folder) throws IOException {
        var mail = new MailSimulator(folder);
        Heard heard = effect(
                "message.requested.v1", "S1", ",\"email\":\"a@example.org\",\"title\":\"Late\",\"text\":\"Sorry.\"");
        mail.on(heard, answers);
        mail.on(heard, answers);
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(f -> assertThat(Files.readString(f))
                    .isEqualTo("To: a@example.org\nSubject: Late\n\nSorry.\n"));
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void a_few_of_those_who_are_written_to_answer_stop_and_the_rest_do_not() throws JMSException {
        var consents = new ConsentSimulator(new Luck(1), Duration.ZERO, CLOCK);
        for (int i = 0; i < 200; i++) {
            consents.on(effect("message.requested.v1", "C-" + i, ",\"purpose\":\"marketing\""), answers);
        }
        assertThat(sent).hasSizeBetween(1, 40).allSatisfy(answer -> assertThat(answer.json())
                .contains("consent.changed.v1")
                .contains("\"granted\":false"));
        sent.clear();
        consents.on(effect("message.requested.v1", "C-1", ""), answers);
        assertThat(sent).isEmpty();
    }

    @Test
    void other_effects_are_none_of_their_business() throws JMSException {
        new PaymentSimulator(new Luck(1), Duration.ZERO, CLOCK).on(effect("order.held.v1", "S1", ""), answers);
        new CarrierSimulator(new Carriage(new Luck(1)), new Luck(1), Duration.ZERO, CLOCK)
                .on(effect("order.held.v1", "S1", ""), answers);
        assertThat(sent).isEmpty();
    }
}
