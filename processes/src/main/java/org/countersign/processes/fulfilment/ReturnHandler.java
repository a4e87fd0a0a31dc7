package org.countersign.processes.fulfilment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.ReturnReceived;
import org.countersign.domain.event.ReturnRequested;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.Return;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;
import org.countersign.processes.runtime.ProcessRuntime;

/**
 * What is told from outside about goods that come back. The order's row is held meanwhile, so that two returns of one
 * order are checked one after the other.
 */
public final class ReturnHandler {

    private final Orders orders;
    private final Returns returns;
    private final ProcessRuntime processes;

    public ReturnHandler(Orders orders, Returns returns, ProcessRuntime processes) {
        this.orders = orders;
        this.returns = returns;
        this.processes = processes;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(ReturnRequested.class, this::requested).on(ReturnReceived.class, this::received);
    }

    private Handled requested(ReturnRequested event) {
        return orders.find(event.orderId())
                .map(order -> requested(order, event))
                .orElseGet(Handled::tooEarly);
    }

    private Handled requested(Order order, ReturnRequested event) {
        if (returns.find(event.returnId()).isPresent()) {
            return Handled.refused("RETURN_EXISTS", "/data/returnId", "the id of a new return", event.returnId());
        }
        List<Problem> problems = ReturnCheck.problems(event, order, returns.ofOrder(order.orderId()));
        if (!problems.isEmpty()) {
            return new Handled.Refused(problems);
        }
        returns.add(
                Return.requested(event, order.facts().currency()),
                order.facts().customer().customerId());
        return Handled.started(processes.start(ReturnProcess.KEY, event.returnId(), Map.of()));
    }

    /** It may come before its return is known, and before its return is accepted. */
    private Handled received(ReturnReceived event) {
        Optional<Order> order = orders.find(event.orderId());
        return order.flatMap(held -> returns.find(event.returnId()))
                .map(back -> received(back, event))
                .orElseGet(Handled::tooEarly);
    }

    private Handled received(Return back, ReturnReceived event) {
        List<Problem> problems = ReturnCheck.problems(event, back);
        if (!problems.isEmpty()) {
            return new Handled.Refused(problems);
        }
        returns.save(back.arrived(event));
        processes.message(ReturnProcess.KEY, back.returnId(), ReturnProcess.GOODS_RECEIVED, Map.of());
        return Handled.done();
    }
}
