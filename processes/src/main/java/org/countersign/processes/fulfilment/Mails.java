package org.countersign.processes.fulfilment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.Order;

/** What an order's customer is written. */
final class Mails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Mails() {}

    static MessageRequested delayed(Order order, Instant estimate) {
        return mail(
                order,
                "shipment-delayed",
                "Your order " + order.orderId() + " comes later",
                "The carrier now expects to deliver it on " + DAY.format(estimate.atOffset(ZoneOffset.UTC)) + ".");
    }

    static MessageRequested paymentFailed(Order order) {
        return mail(
                order,
                "payment-failed",
                "We could not take the payment for your order " + order.orderId(),
                "We asked for "
                        + order.facts().total().toPlainString() + " "
                        + order.facts().currency() + " and were refused."
                        + " We keep your order and look into it; you may also choose another way to pay.");
    }

    static MessageRequested underpaid(Order order) {
        return mail(
                order,
                "payment-incomplete",
                "The payment for your order " + order.orderId() + " is not complete",
                "We received " + order.authorized() + " of "
                        + order.facts().total().toPlainString() + " "
                        + order.facts().currency() + ". We keep your order and look into it.");
    }

    private static MessageRequested mail(Order order, String template, String title, String text) {
        CustomerFacts customer = order.facts().customer();
        return new MessageRequested(
                order.orderId(), customer.customerId(), customer.email(), "mail", template, title, text);
    }
}
