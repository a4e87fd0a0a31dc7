package org.countersign.domain.event;

/** What a shop tells us. Each permitted record is one event type of the contract; its schema and sample lie beside it. */
public sealed interface ShopEvent
        permits OrderPlaced,
                OrderCancelled,
                PaymentAuthorized,
                PaymentFailed,
                ShipmentDispatched,
                ShipmentDelayed,
                ShipmentDelivered,
                ReturnRequested,
                ReturnReceived,
                CustomerUpserted,
                ConsentChanged,
                ProductUpserted,
                StockCounted,
                SupplierUpserted,
                GoodsReceived,
                PriceObserved,
                CampaignProposed {

    /** The business key: events of one subject are handled in order. */
    String subject();
}
