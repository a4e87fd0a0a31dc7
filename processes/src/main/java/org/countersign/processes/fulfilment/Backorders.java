package org.countersign.processes.fulfilment;

import java.util.Map;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.processes.runtime.ProcessRuntime;

/** Orders that wait for goods: told when some of a product have come, whoever noticed. */
public final class Backorders {

    private final Orders orders;
    private final ProcessRuntime processes;

    public Backorders(Orders orders, ProcessRuntime processes) {
        this.orders = orders;
        this.processes = processes;
    }

    public void arrived(String sku) {
        orders.backorderedWith(sku)
                .forEach(orderId -> processes.message(FulfilmentHandler.PROCESS, orderId, "stock-arrived", Map.of()));
    }
}
