package org.countersign.processes.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.countersign.domain.event.OrderCancelled;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.PaymentAuthorized;
import org.countersign.domain.event.PaymentFailed;
import org.countersign.domain.event.ShipmentDelayed;
import org.countersign.domain.event.ShipmentDelivered;
import org.countersign.domain.event.ShipmentDispatched;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.value.Money;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Background;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an order from outside. Every event is first written down on the order and then told to its process: if
 * the process waits for it, it goes on; if not yet, it will look at the order before it waits. So it does not matter
 * which of two events comes first.
 */
public final class FulfilmentHandler {

    static final String PROCESS = "fulfilment";

    private final Orders orders;
    private final Stock stock;
    private final Deliveries deliveries;
    private final DecisionLedger decisions;
    private final FulfilmentSteps steps;
    private final ProcessRuntime processes;
    private final Backorders backorders;
    private final Clock clock;

    public FulfilmentHandler(
            Orders orders,
            Stock stock,
            Deliveries deliveries,
            DecisionLedger decisions,
            FulfilmentSteps steps,
            ProcessRuntime processes,
            Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.deliveries = deliveries;
        this.decisions = decisions;
        this.steps = steps;
        this.processes = processes;
        this.backorders = new Backorders(orders, processes);
        this.clock = clock;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(OrderPlaced.class, this::placed)
                .on(OrderCancelled.class, event -> about(event.orderId(), order -> cancelled(order, event)))
                .on(PaymentAuthorized.class, event -> about(event.orderId(), order -> paid(order, event)))
                .on(PaymentFailed.class, event -> about(event.orderId(), order -> notPaid(order, event)))
                .on(ShipmentDispatched.class, event -> about(event.orderId(), order -> dispatched(order, event)))
                .on(ShipmentDelayed.class, event -> about(event.orderId(), order -> delayed(order, event)))
                .on(ShipmentDelivered.class, event -> about(event.orderId(), order -> delivered(order, event)))
                .on(StockCounted.class, this::counted);
    }

    private Handled about(String orderId, Function<Order, Handled> work) {
        return orders.find(orderId).map(work).orElseGet(Handled::tooEarly);
    }

    private Handled placed(OrderPlaced event) {
        Background background = orders.background(event);
        if (background.exists()) {
            return Handled.refused("ORDER_EXISTS", "/data/orderId", "the id of a new order", event.orderId());
        }
        orders.save(Order.placed(OrderFacts.of(event, background.history(), background.products())));
        return Handled.started(processes.start(PROCESS, event.orderId(), Map.of()));
    }

    private Handled paid(Order order, PaymentAuthorized event) {
        if (order.payment().equals(FulfilmentSteps.CAPTURED) || order.payment().equals(FulfilmentSteps.REFUNDED)) {
            return Handled.done();
        }
        boolean enough = event.currency().equals(order.facts().currency())
                && event.amount().compareTo(order.facts().total()) >= 0;
        orders.save(
                enough
                        ? order.paid(FulfilmentSteps.CAPTURED)
                        : order.underpaid(new Money(event.amount(), event.currency())));
        if (isClosed(order)) {
            steps.refund(order.orderId());
        } else {
            tell(order, "payment-answered");
        }
        return Handled.done();
    }

    private Handled notPaid(Order order, PaymentFailed event) {
        if (order.payment().equals(FulfilmentSteps.PENDING) || order.payment().equals("authorized")) {
            boolean again = !Objects.equals(event.retryable(), false);
            orders.save(order.paid(again ? FulfilmentSteps.FAILED : FulfilmentSteps.DECLINED));
            tell(order, "payment-answered");
        }
        return Handled.done();
    }

    private Handled dispatched(Order order, ShipmentDispatched event) {
        if (isClosed(order)) {
            return Handled.refused("ORDER_CLOSED", "/data/orderId", "an order that is to be sent", order.state() + "");
        }
        if (order.dispatchedAt() == null) {
            Order gone = order.dispatched(event.dispatchedAt().toInstant(), instant(event.estimatedDeliveryAt()))
                    .shippedWith(
                            event.carrier() != null ? event.carrier() : order.carrier(),
                            event.trackingNumber() != null ? event.trackingNumber() : order.trackingNumber(),
                            order.promisedBy());
            go(gone, OrderState.DISPATCHED);
            remember(gone);
            stock.shipped(gone);
            tell(order, "dispatched");
            if (!Objects.equals(gone.estimatedDeliveryAt(), order.estimatedDeliveryAt())) {
                tell(order, "delayed");
            }
        }
        return Handled.done();
    }

    private Handled delayed(Order order, ShipmentDelayed event) {
        Order told = order.expected(
                event.estimatedDeliveryAt().toInstant(), event.reportedAt().toInstant());
        if (!told.equals(order)) {
            orders.save(told);
        }
        if (!Objects.equals(told.estimatedDeliveryAt(), order.estimatedDeliveryAt())) {
            tell(order, "delayed");
        }
        return Handled.done();
    }

    /** A parcel without a label is remembered when it gets one. */
    private void remember(Order order) {
        if (order.carrier() != null && order.promisedBy() != null && order.trackingNumber() != null) {
            deliveries.save(order);
        }
    }

    /** What has arrived has been sent, whether the carrier said so or not. */
    private Handled delivered(Order order, ShipmentDelivered event) {
        if (isClosed(order)) {
            return Handled.refused("ORDER_CLOSED", "/data/orderId", "an order that was sent", order.state() + "");
        }
        if (order.deliveredAt() == null) {
            Instant at = event.deliveredAt().toInstant();
            boolean unannounced = order.dispatchedAt() == null;
            Order there = (unannounced ? order.dispatched(at, null) : order).delivered(at);
            go(there, OrderState.DELIVERED);
            remember(there);
            if (unannounced) {
                stock.shipped(there);
                tell(order, "dispatched");
            }
            tell(order, "delivered");
            if (order.decisionId() != null) {
                decisions.outcome(order.decisionId(), "delivered", clock.instant());
            }
        }
        return Handled.done();
    }

    /** An order that is not labelled yet keeps the state that its process gave it; the label's step will look. */
    private void go(Order order, OrderState state) {
        boolean onItsWay = order.state() == OrderState.AWAITING_DISPATCH || order.state() == OrderState.DISPATCHED;
        orders.save(onItsWay ? order.in(state) : order);
    }

    private Handled cancelled(Order order, OrderCancelled event) {
        if (order.dispatchedAt() != null) {
            return Handled.refused(
                    "ALREADY_DISPATCHED", "/data/orderId", "an order that is still here", order.state() + "");
        }
        if (!isClosed(order)) {
            String why = event.reason() == null ? "cancelled by the customer" : event.reason();
            if (!processes.message(PROCESS, order.orderId(), "order-cancelled", Map.of("why", why))) {
                steps.close(order.orderId(), why);
            }
        }
        return Handled.done();
    }

    private Handled counted(StockCounted event) {
        stock.counted(event);
        backorders.arrived(event.sku());
        return Handled.done();
    }

    private void tell(Order order, String message) {
        processes.message(PROCESS, order.orderId(), message, Map.of());
    }

    private static boolean isClosed(Order order) {
        return order.state() == OrderState.CANCELLED || order.state() == OrderState.REFUSED;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
