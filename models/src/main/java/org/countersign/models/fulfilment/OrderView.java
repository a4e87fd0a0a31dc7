package org.countersign.models.fulfilment;

import java.util.HashSet;
import java.util.Set;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;

/** An order's facts with the sums over its lines, counted once for all features. */
final class OrderView {

    final OrderFacts order;
    final CustomerFacts customer;
    final int products;
    final int largestQuantity;
    final double goods;
    final double dearestPiece;
    final double largestLine;
    final double worstRate;
    final double meanRate;
    final double rateByValue;
    final double anyReturned;

    OrderView(OrderFacts order) {
        this.order = order;
        this.customer = order.customer();
        this.goods = order.goods().doubleValue();
        Set<String> skus = new HashSet<>();
        int quantity = 0;
        double piece = 0;
        double largest = 0;
        double worst = 0;
        double rates = 0;
        double weighted = 0;
        double allKept = 1;
        for (LineFacts line : order.lines()) {
            double price = line.unitPrice().doubleValue();
            double amount = price * line.quantity();
            skus.add(line.sku());
            quantity = Math.max(quantity, line.quantity());
            piece = Math.max(piece, price);
            largest = Math.max(largest, amount);
            worst = Math.max(worst, line.cancelRate());
            rates += line.cancelRate();
            weighted += line.cancelRate() * amount;
            allKept *= 1 - line.cancelRate();
        }
        products = skus.size();
        largestQuantity = quantity;
        dearestPiece = piece;
        largestLine = largest;
        worstRate = worst;
        meanRate = rates / Math.max(1, order.lines().size());
        rateByValue = goods > 0 ? weighted / goods : 0;
        anyReturned = 1 - allKept;
    }

    /** The customer's usual order, -1 for a first one. */
    double usualValue() {
        return customer.orders() == 0 ? -1 : customer.spent().doubleValue() / customer.orders();
    }

    double usualLines() {
        return customer.orders() == 0 ? -1 : (double) customer.lines() / customer.orders();
    }

    /** How many times the usual, -1 when there is no usual. */
    static double times(double now, double usual) {
        return usual > 0 ? now / usual : -1;
    }
}
