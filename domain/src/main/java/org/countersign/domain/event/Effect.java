package org.countersign.domain.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we tell the outside: each record is one event type of the contract that goes out. */
public sealed interface Effect {

    /** The CloudEvents type, such as {@code order.released.v1}. */
    String type();

    /** Decisions go to {@code countersign.decisions}; all others to {@code countersign.effects}. */
    default boolean isDecision() {
        return false;
    }

    /** @param disclosure what the customer has to be told, where the decision used what is known of the customer */
    record DecisionMade(
            String decisionId,
            String subject,
            String ruleset,
            int rulesetVersion,
            String outcome,
            List<String> reasons,
            String hash,
            @Nullable String disclosure)
            implements Effect {
        @Override
        public String type() {
            return "decision.made.v1";
        }

        @Override
        public boolean isDecision() {
            return true;
        }
    }

    record OrderReleased(
            String orderId, String decisionId, BigDecimal total, String currency, @Nullable String signedBy)
            implements Effect {
        @Override
        public String type() {
            return "order.released.v1";
        }
    }

    record OrderHeld(String orderId, String decisionId, String queue, String because) implements Effect {
        @Override
        public String type() {
            return "order.held.v1";
        }
    }

    record OrderRefused(String orderId, String decisionId, String because, @Nullable String signedBy)
            implements Effect {
        @Override
        public String type() {
            return "order.refused.v1";
        }
    }

    /** Everything that was done for the order has been undone. */
    record OrderClosed(String orderId, String why) implements Effect {
        @Override
        public String type() {
            return "order.closed.v1";
        }
    }

    /** Answered by {@code payment.authorized.v1} or {@code payment.failed.v1}. {@code attempt} counts from 1. */
    record CaptureRequested(String orderId, String decisionId, BigDecimal amount, String currency, int attempt)
            implements Effect {
        @Override
        public String type() {
            return "payment.capture-requested.v1";
        }
    }

    record RefundRequested(String orderId, BigDecimal amount, String currency, String why) implements Effect {
        @Override
        public String type() {
            return "payment.refund-requested.v1";
        }
    }

    /** The label is ready to be fetched at {@code labelUrl} (PDF, A6); answered by {@code shipment.dispatched.v1}. */
    record LabelRequested(
            String orderId,
            String decisionId,
            String carrier,
            String trackingNumber,
            int weightGrams,
            LocalDate promisedBy,
            String labelUrl)
            implements Effect {
        @Override
        public String type() {
            return "shipment.label-requested.v1";
        }
    }

    record LabelVoided(String orderId, String carrier, String trackingNumber) implements Effect {
        @Override
        public String type() {
            return "shipment.label-voided.v1";
        }
    }

    /**
     * Goods are ordered of a supplier. The order as PDF can be fetched at {@code documentUrl}; answered by
     * {@code goods.received.v1}.
     */
    record PurchaseOrderCreated(
            String purchaseOrderId,
            String decisionId,
            String supplierId,
            @Nullable String email,
            String currency,
            BigDecimal total,
            @Nullable BigDecimal freight,
            LocalDate promisedOn,
            @Nullable String signedBy,
            String documentUrl,
            List<Item> lines)
            implements Effect {
        @Override
        public String type() {
            return "purchase-order.created.v1";
        }

        /** One product of the order. */
        public record Item(String sku, String description, int quantity, BigDecimal unitCost) {}
    }

    /** An order that was sent to a supplier is taken back; what has come of it stays. */
    record PurchaseOrderCancelled(String purchaseOrderId, String supplierId, String why) implements Effect {
        @Override
        public String type() {
            return "purchase-order.cancelled.v1";
        }
    }

    /**
     * A product's price is another one from now on; the shop puts it up. No price here was made for one customer.
     *
     * @param lowest30 the lowest price of the 30 days before, to be shown beside a reduction; null when the price goes up
     * @param signedBy who countersigned it, when a person did
     * @param takenBack whether this ends an earlier change, of the same {@code changeId}
     */
    record PriceChanged(
            String changeId,
            String decisionId,
            String sku,
            String currency,
            BigDecimal from,
            BigDecimal to,
            Instant validFrom,
            @Nullable BigDecimal lowest30,
            @Nullable String signedBy,
            boolean takenBack)
            implements Effect {
        @Override
        public String type() {
            return "price.changed.v1";
        }
    }

    /** A campaign should not go on for one of its products. */
    record CampaignPaused(String campaignId, String sku, String decisionId, String why, @Nullable String signedBy)
            implements Effect {
        @Override
        public String type() {
            return "campaign.paused.v1";
        }
    }

    /** A campaign that was paused for one of its products may go on. */
    record CampaignResumed(String campaignId, String sku, String decisionId, String why, @Nullable String signedBy)
            implements Effect {
        @Override
        public String type() {
            return "campaign.resumed.v1";
        }
    }

    /**
     * Mail to a customer. {@code template} names the text, {@code text} is the text itself.
     *
     * @param purpose {@code marketing} for what needs the customer's consent; null for what belongs to an order
     */
    record MessageRequested(
            String subject,
            @Nullable String customerId,
            @Nullable String email,
            String channel,
            String template,
            String title,
            String text,
            @Nullable String purpose)
            implements Effect {

        public MessageRequested(
                String subject,
                @Nullable String customerId,
                @Nullable String email,
                String channel,
                String template,
                String title,
                String text) {
            this(subject, customerId, email, channel, template, title, text, null);
        }

        @Override
        public String type() {
            return "message.requested.v1";
        }
    }

    record TaskOpened(
            String taskId, String kind, String queue, String subject, @Nullable String decisionId, Instant dueAt)
            implements Effect {
        @Override
        public String type() {
            return "task.opened.v1";
        }
    }

    record TaskClosed(String taskId, String subject, String state, @Nullable String by, @Nullable String verdict)
            implements Effect {
        @Override
        public String type() {
            return "task.closed.v1";
        }
    }
}
