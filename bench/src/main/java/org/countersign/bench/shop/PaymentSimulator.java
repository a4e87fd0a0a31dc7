package org.countersign.bench.shop;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.PaymentAuthorized;
import org.countersign.domain.event.PaymentFailed;
import org.countersign.domain.event.ShopEvent;

/**
 * Plays the payment provider: asked for money, it has it or it doesn't. Most failures are over at the next attempt; some
 * cards stay empty.
 */
final class PaymentSimulator implements Outside.Part {

    static final String SOURCE = "simulator/payment";

    private static final double FAILS_ONCE = 0.05;
    private static final double FAILS_ALWAYS = 0.01;

    private final Luck luck;
    private final Duration answersAfter;
    private final Clock clock;

    PaymentSimulator(Luck luck, Duration answersAfter, Clock clock) {
        this.luck = luck;
        this.answersAfter = answersAfter;
        this.clock = clock;
    }

    @Override
    public void on(Heard effect, Outside.Answers answers) throws JMSException {
        if (effect.type().startsWith("payment.capture-requested.")) {
            String orderId = effect.text("orderId");
            OffsetDateTime at = OffsetDateTime.now(clock).plus(answersAfter);
            String id = "payment-" + orderId + "-" + effect.number("attempt");
            answers.send(Wire.event(SOURCE, id, at, answer(effect, orderId, at)), answersAfter);
        }
    }

    private ShopEvent answer(Heard effect, String orderId, OffsetDateTime at) {
        double draw = luck.of("payment " + orderId);
        if (draw < FAILS_ALWAYS) {
            return new PaymentFailed(orderId, at, "card expired", false);
        } else if (draw < FAILS_ALWAYS + FAILS_ONCE && effect.number("attempt") <= 1) {
            return new PaymentFailed(orderId, at, "the bank did not answer", true);
        }
        return new PaymentAuthorized(orderId, at, effect.decimal("amount"), effect.text("currency"), "tx-" + orderId);
    }
}
