package org.countersign.processes.fulfilment;

import java.math.BigDecimal;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.value.Money;
import org.jspecify.annotations.Nullable;

/** What a customer is written who sends something back. */
final class ReturnMails {

    private ReturnMails() {}

    static MessageRequested accepted(Order order, Return back) {
        String when = back.atOnce() ? " We pay it back now." : " We pay it back when the goods are here.";
        return mail(
                order,
                "return-accepted",
                "Your return " + back.returnId() + " is accepted",
                "Please send the goods back. You get " + money(back, back.promised()) + "." + when);
    }

    static MessageRequested refused(Order order, Return back, String because) {
        return mail(
                order,
                "return-refused",
                "We can't take back your return " + back.returnId(),
                "We are sorry: " + because + ".");
    }

    static MessageRequested reminder(Order order, Return back) {
        return mail(
                order,
                "return-reminder",
                "We wait for your return " + back.returnId(),
                "You wanted to send something back from your order " + order.orderId() + ". It has not arrived yet.");
    }

    static MessageRequested lapsed(Order order, Return back) {
        return mail(
                order,
                "return-lapsed",
                "Your return " + back.returnId() + " is closed",
                "Nothing has come back to us, so nothing is paid back. If you have sent it, please write to us.");
    }

    static MessageRequested refunded(Order order, Return back, BigDecimal amount) {
        return mail(
                order,
                "return-refunded",
                "Your refund for the return " + back.returnId(),
                "We have paid back " + money(back, amount) + ".");
    }

    static MessageRequested nothingDue(Order order, Return back) {
        return mail(
                order,
                "return-not-refunded",
                "Your return " + back.returnId() + " is here",
                "We have looked at the goods and can't pay anything back for them.");
    }

    private static Money money(Return back, @Nullable BigDecimal amount) {
        return new Money(amount == null ? BigDecimal.ZERO : amount, back.currency());
    }

    private static MessageRequested mail(Order order, String template, String title, String text) {
        CustomerFacts customer = order.facts().customer();
        return new MessageRequested(
                order.orderId(), customer.customerId(), customer.email(), "mail", template, title, text);
    }
}
