package org.countersign.domain.event;

import java.util.Arrays;
import java.util.Optional;

/** The event types of the contract that come in, each with its record. */
public enum EventType {
    ORDER_PLACED("order.placed.v1", OrderPlaced.class),
    ORDER_CANCELLED("order.cancelled.v1", OrderCancelled.class),
    PAYMENT_AUTHORIZED("payment.authorized.v1", PaymentAuthorized.class),
    PAYMENT_FAILED("payment.failed.v1", PaymentFailed.class),
    SHIPMENT_DISPATCHED("shipment.dispatched.v1", ShipmentDispatched.class),
    SHIPMENT_DELAYED("shipment.delayed.v1", ShipmentDelayed.class),
    SHIPMENT_DELIVERED("shipment.delivered.v1", ShipmentDelivered.class),
    RETURN_REQUESTED("return.requested.v1", ReturnRequested.class),
    RETURN_RECEIVED("return.received.v1", ReturnReceived.class),
    CUSTOMER_UPSERTED("customer.upserted.v1", CustomerUpserted.class),
    CONSENT_CHANGED("consent.changed.v1", ConsentChanged.class),
    PRODUCT_UPSERTED("product.upserted.v1", ProductUpserted.class),
    STOCK_COUNTED("stock.counted.v1", StockCounted.class),
    SUPPLIER_UPSERTED("supplier.upserted.v1", SupplierUpserted.class),
    GOODS_RECEIVED("goods.received.v1", GoodsReceived.class),
    PRICE_OBSERVED("price.observed.v1", PriceObserved.class),
    CAMPAIGN_PROPOSED("campaign.proposed.v1", CampaignProposed.class);

    private final String type;
    private final Class<? extends ShopEvent> record;

    EventType(String type, Class<? extends ShopEvent> record) {
        this.type = type;
        this.record = record;
    }

    /** The CloudEvents type, such as {@code order.placed.v1}. */
    public String type() {
        return type;
    }

    public Class<? extends ShopEvent> record() {
        return record;
    }

    public static Optional<EventType> find(String type) {
        return Arrays.stream(values()).filter(t -> t.type.equals(type)).findFirst();
    }
}
