package org.countersign.decisions.desk;

import static java.util.Map.entry;

import java.util.Map;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.EventType;

/** Events as a person would tell them. */
public final class EventWords {

    private static final Map<String, String> CAME = Map.ofEntries(
            entry(EventType.ORDER_PLACED.type(), "The order came from %s"),
            entry(EventType.ORDER_CANCELLED.type(), "%s took the order back"),
            entry(EventType.PAYMENT_AUTHORIZED.type(), "%s has the money"),
            entry(EventType.PAYMENT_FAILED.type(), "%s could not take the money"),
            entry(EventType.SHIPMENT_DISPATCHED.type(), "%s has the parcel"),
            entry(EventType.SHIPMENT_DELAYED.type(), "%s will be late"),
            entry(EventType.SHIPMENT_DELIVERED.type(), "%s delivered the parcel"),
            entry(EventType.RETURN_REQUESTED.type(), "%s asks for a return"),
            entry(EventType.RETURN_RECEIVED.type(), "%s has what came back"),
            entry(EventType.CUSTOMER_UPSERTED.type(), "%s told us about the customer"),
            entry(EventType.CONSENT_CHANGED.type(), "%s told us what the customer agrees to"),
            entry(EventType.PRODUCT_UPSERTED.type(), "%s told us about the product"),
            entry(EventType.STOCK_COUNTED.type(), "%s counted the stock"),
            entry(EventType.SUPPLIER_UPSERTED.type(), "%s told us about the supplier"),
            entry(EventType.GOODS_RECEIVED.type(), "%s received goods"),
            entry(EventType.PRICE_OBSERVED.type(), "%s saw a competitor's price"),
            entry(EventType.CAMPAIGN_PROPOSED.type(), "%s told us about a campaign"));

    /** The template by which a supplier is reminded of what is late. */
    public static final String PURCHASE_CHASER = "purchase-order-chaser";

    private EventWords() {}

    public static String came(String type, String source) {
        return CAME.getOrDefault(type, type + " came from %s").formatted(source);
    }

    public static String goes(Effect effect) {
        if (effect instanceof Effect.OrderReleased e) {
            return "Released for " + e.total().toPlainString() + " " + e.currency();
        }
        if (effect instanceof Effect.OrderHeld e) {
            return "Held for a person of the queue " + e.queue() + ": " + e.because();
        }
        if (effect instanceof Effect.OrderRefused e) {
            return "Refused: " + e.because();
        }
        if (effect instanceof Effect.OrderClosed e) {
            return "Cancelled and undone: " + e.why();
        }
        return effect instanceof Effect.TaskOpened || effect instanceof Effect.TaskClosed
                ? ofTask(effect)
                : toOthers(effect);
    }

    private static String ofTask(Effect effect) {
        if (effect instanceof Effect.TaskOpened e) {
            return "Task " + e.taskId() + " opened in the queue " + e.queue();
        }
        Effect.TaskClosed e = (Effect.TaskClosed) effect;
        String by = e.by() == null ? "" : " by " + e.by() + (e.verdict() == null ? "" : ": " + e.verdict());
        return "Task " + e.taskId() + " closed" + by;
    }

    private static String toOthers(Effect effect) {
        if (effect instanceof Effect.CaptureRequested e) {
            String again = e.attempt() > 1 ? ", attempt " + e.attempt() : "";
            return "Asked the payment provider for " + e.amount().toPlainString() + " " + e.currency() + again;
        }
        if (effect instanceof Effect.RefundRequested e) {
            return "Asked to pay back " + e.amount().toPlainString() + " " + e.currency() + ": " + e.why();
        }
        if (effect instanceof Effect.LabelRequested e) {
            return "Label for " + e.carrier() + " printed, tracking number " + e.trackingNumber();
        }
        if (effect instanceof Effect.LabelVoided e) {
            return "Label of " + e.carrier() + " voided";
        }
        if (effect instanceof Effect.PurchaseOrderCreated e) {
            return "Ordered of supplier " + e.supplierId() + " for " + e.total().toPlainString() + " " + e.currency();
        }
        if (effect instanceof Effect.PurchaseOrderCancelled e) {
            return "Told supplier " + e.supplierId() + " that nothing is wanted any more: " + e.why();
        }
        if (effect instanceof Effect.CampaignPaused e) {
            return "Campaign " + e.campaignId() + " paused: " + e.why();
        }
        if (effect instanceof Effect.CampaignResumed e) {
            return "Campaign " + e.campaignId() + " goes on: " + e.why();
        }
        if (effect instanceof Effect.PriceChanged e) {
            return (e.takenBack() ? "Price taken back: " : "Price changed: ")
                    + e.from().toPlainString() + " -> " + e.to().toPlainString() + " " + e.currency();
        }
        if (effect instanceof Effect.MessageRequested e && PURCHASE_CHASER.equals(e.template())) {
            return "Reminded the supplier: " + e.title();
        }
        return effect instanceof Effect.MessageRequested e ? "Wrote to the customer: " + e.title() : effect.type();
    }
}
