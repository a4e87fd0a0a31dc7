package org.countersign.ledger.json;

import static java.util.Map.entry;

import java.util.Map;
import org.countersign.domain.event.Effect;

/** Which effects there are, by the event type that goes out. A test sees to it that none is missing. */
public final class EffectJson {

    private static final Map<String, Class<? extends Effect>> TYPES = Map.ofEntries(
            entry("decision.made.v1", Effect.DecisionMade.class),
            entry("order.released.v1", Effect.OrderReleased.class),
            entry("order.held.v1", Effect.OrderHeld.class),
            entry("order.refused.v1", Effect.OrderRefused.class),
            entry("order.closed.v1", Effect.OrderClosed.class),
            entry("payment.capture-requested.v1", Effect.CaptureRequested.class),
            entry("payment.refund-requested.v1", Effect.RefundRequested.class),
            entry("shipment.label-requested.v1", Effect.LabelRequested.class),
            entry("shipment.label-voided.v1", Effect.LabelVoided.class),
            entry("message.requested.v1", Effect.MessageRequested.class),
            entry("purchase-order.created.v1", Effect.PurchaseOrderCreated.class),
            entry("purchase-order.cancelled.v1", Effect.PurchaseOrderCancelled.class),
            entry("price.changed.v1", Effect.PriceChanged.class),
            entry("campaign.paused.v1", Effect.CampaignPaused.class),
            entry("campaign.resumed.v1", Effect.CampaignResumed.class),
            entry("task.opened.v1", Effect.TaskOpened.class),
            entry("task.closed.v1", Effect.TaskClosed.class));

    private EffectJson() {}

    static Map<String, Class<? extends Effect>> types() {
        return TYPES;
    }

    public static Effect read(String type, String json) {
        Class<? extends Effect> effect = TYPES.get(type);
        if (effect == null) {
            throw new IllegalArgumentException("effect: '" + type + "' is none of " + TYPES.keySet());
        }
        return Json.read(json, effect);
    }
}
