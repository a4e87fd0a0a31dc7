package org.countersign.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.Effect;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.fulfilment.PaymentFacts;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.countersign.ledger.testing.Samples;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final int MANY = 300;

    @Test
    void facts_are_read_back_equal_and_keep_their_hash() {
        Random random = new Random(7);
        for (int i = 0; i < MANY; i++) {
            Facts facts = anyFacts(random);
            Facts back = FactsJson.read(FactsJson.type(facts), Json.write(facts));
            assertThat(back).isEqualTo(facts);
            assertThat(Json.canonical(back)).isEqualTo(Json.canonical(facts));
        }
    }

    @Test
    void facts_of_another_kind_are_read_back_too() {
        Facts parcel = new ParcelFacts(
                "A-1", "express", "FR", 1200, new BigDecimal("99.90"), "EUR", LocalDate.of(2026, 3, 4), 3);
        assertThat(FactsJson.read("parcel", Json.write(parcel))).isEqualTo(parcel);
        assertThatThrownBy(() -> FactsJson.read("fleet", "{}")).hasMessageContaining("'fleet'");
    }

    private static OrderFacts anyFacts(Random random) {
        List<LineFacts> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            lines.add(new LineFacts(
                    i + 1,
                    "SKU-" + random.nextInt(),
                    random.nextBoolean() ? null : "Teapot \"blue\" \u00e9\n\u20ac " + random.nextInt(),
                    random.nextBoolean() ? null : "Kitchen",
                    random.nextInt(100),
                    money(random),
                    money(random),
                    random.nextBoolean() ? null : money(random),
                    random.nextInt(5000),
                    random.nextBoolean(),
                    random.nextBoolean() ? null : random.nextInt(50),
                    random.nextDouble()));
        }
        OffsetDateTime at = OffsetDateTime.ofInstant(
                Samples.NOON.toInstant().plusNanos(random.nextLong() >>> 10),
                ZoneOffset.ofTotalSeconds(1800 * random.nextInt(-20, 20)));
        return new OrderFacts(
                "A-" + random.nextInt(),
                at,
                "EUR",
                new CustomerFacts("C", null, "DE", "Gold", 3, 1, 0, money(random), -1, 4, 8, 1, -1),
                lines,
                new ShippingFacts("standard", "DE", "01067", null, null, random.nextBoolean()),
                new PaymentFacts("card", "pending"),
                random.nextBoolean() ? null : "SPRING",
                money(random),
                BigDecimal.ZERO,
                money(random),
                money(random),
                12,
                3400);
    }

    private static BigDecimal money(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
    }

    @Test
    void equal_numbers_have_one_canonical_text() {
        assertThat(Json.canonical(Map.of("b", new BigDecimal("12.50"), "a", new BigDecimal("100"))))
                .isEqualTo("{\"a\":\"100\",\"b\":\"12.5\"}");
        assertThat(Json.canonical(Map.of("a", 0.1 + 0.2, "b", 2.0E-3, "c", 1.0e20, "d", -0.0)))
                .isEqualTo("{\"a\":0.3,\"b\":0.002,\"c\":100000000000000000000,\"d\":0}");
        assertThatThrownBy(() -> Json.canonical(Map.of("a", Double.NaN))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_event_has_the_same_text_however_it_was_laid_out() {
        String text = Json.canonical(Json.tree("{ \"b\" : [1, 2.50, {\"y\":null,\"x\":\"\u00e9\"}], \"a\":1e2 }"));
        assertThat(text).isEqualTo("{\"a\":100,\"b\":[1,2.5,{\"x\":\"\u00e9\"}]}");
        assertThat(Json.canonical(Json.tree(text))).isEqualTo(text);
    }

    @Test
    void a_thing_and_its_own_text_are_canonically_the_same() {
        String text = Json.canonical(Samples.facts(Samples.order("A-1", "C-1", "MUG")));
        assertThat(Json.canonical(Json.tree(text))).isEqualTo(text);
    }

    @Test
    void sealed_types_say_which_they_are() {
        Decision decision = Samples.decision("D-1", "A-1", Samples.NOON.toInstant());
        assertThat(Json.read(Json.write(decision.judgement()), Judgement.class)).isEqualTo(decision.judgement());
        assertThat(Json.readPredictions(Json.writePredictions(decision.predictions())))
                .isEqualTo(decision.predictions());
        assertThat(Json.write(new Judgement(Outcome.escalate("risk"), List.of())))
                .isEqualTo("{\"outcome\":{\"is\":\"escalate\",\"queue\":\"risk\"},\"reasons\":[]}");
        assertThat(Json.canonical(decision)).contains("\"is\":\"scored\"", "\"is\":\"unavailable\"");
    }

    @Test
    void money_is_a_string_and_unknown_fields_are_ignored() {
        Effect.OrderReleased released = new Effect.OrderReleased("A-1", "D-1", new BigDecimal("12.50"), "EUR", null);
        assertThat(Json.write(released))
                .isEqualTo("{\"currency\":\"EUR\",\"decisionId\":\"D-1\",\"orderId\":\"A-1\",\"total\":\"12.50\"}");
        assertThat(EffectJson.read(
                        "order.released.v1",
                        "{\"orderId\":\"A-1\",\"decisionId\":\"D-1\",\"total\":12.50,\"currency\":\"EUR\",\"new\":1}"))
                .isEqualTo(released);
    }

    @Test
    void every_effect_can_be_read_back() {
        for (Class<?> kind : Effect.class.getPermittedSubclasses()) {
            Effect effect = (Effect) Json.read("{}", kind.asSubclass(Record.class));
            assertThat(EffectJson.types()).as(kind.getName()).containsEntry(effect.type(), effect.getClass());
        }
        assertThat(EffectJson.types()).hasSize(Effect.class.getPermittedSubclasses().length);
    }

    @Test
    void sha256_is_the_usual_one() {
        assertThat(Json.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
