package org.countersign.processes.campaign;

import java.math.BigDecimal;
import java.util.Optional;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.value.Money;

/** What a customer is written who may be lost. */
final class RetentionMails {

    private final String shop;
    private final String goodbye;

    RetentionMails(String shop, String goodbye) {
        this.shop = shop;
        this.goodbye = goodbye;
    }

    /** An offer as the customer reads it: the code, what it takes off, and from goods of which worth on. */
    record Offer(String code, BigDecimal off, BigDecimal from) {}

    MessageRequested letter(RetentionFacts customer, Optional<Offer> offer) {
        return new MessageRequested(
                customer.customerId(),
                customer.customerId(),
                customer.email(),
                "mail",
                offer.isPresent() ? "retention-offer" : "retention-reminder",
                offer.isPresent() ? "Something off your next order" : "It has been a while",
                text(customer, offer),
                Consent.MARKETING);
    }

    private String text(RetentionFacts customer, Optional<Offer> offer) {
        String name = customer.name();
        return String.join(
                "\n\n",
                name == null || name.isBlank() ? "Hello," : "Hello " + name + ",",
                "your last order with us was " + customer.year().recencyDays() + " days ago. If something was not as it"
                        + " should have been, answer this mail: a person reads it.",
                offer.map(o -> words(customer, o)).orElse("There is much in the shop that you have not seen yet."),
                "We would be glad to see you again.\n" + shop,
                goodbye);
    }

    private static String words(RetentionFacts customer, Offer offer) {
        return "With the code " + offer.code() + " you pay " + new Money(offer.off(), customer.currency())
                + " less on your next order of goods for " + new Money(offer.from(), customer.currency())
                + " or more. Type it in at the checkout.";
    }
}
