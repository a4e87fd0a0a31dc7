package org.countersign.processes.fulfilment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.Order;

/** What an order's customer is written. */
final class Mails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Mails() {}

    static MessageRequested delayed(Order order, LocalDate expected) {
        return mail(
                order,
                "shipment-delayed",
                "Your order " + order.orderId() + " comes later than promised",
                "We promised it for " + promised(order) + ". " + carrier(order) + " now expects to deliver it on "
                        + DAY.format(expected)
                        + ". We are sorry that it takes longer. You need not do anything; we write"
                        + " again only if that day changes.");
    }

    static MessageRequested mayBeLate(Order order) {
        String where =
                order.dispatchedAt() == null ? "It has not left us yet" : "It is on its way with " + carrier(order);
        return mail(
                order,
                "shipment-may-be-late",
                "Your order " + order.orderId() + " may come later than promised",
                "We promised it for " + promised(order) + ". " + where + ", and parcels like this one have often come"
                        + " late recently, so it may take some days more. You need not do anything; we write again as"
                        + " soon as we know the day.");
    }

    static MessageRequested inTime(Order order, LocalDate expected) {
        return mail(
                order,
                "shipment-in-time",
                "Your order " + order.orderId() + " comes in time after all",
                "We wrote that it would come later than promised. " + carrier(order) + " now expects to deliver it on "
                        + DAY.format(expected) + ", in time for " + promised(order) + ", as promised.");
    }

    private static String promised(Order order) {
        return DAY.format(Objects.requireNonNull(order.promisedBy(), "promisedBy"));
    }

    private static String carrier(Order order) {
        return Objects.requireNonNullElse(order.carrier(), "The carrier");
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
