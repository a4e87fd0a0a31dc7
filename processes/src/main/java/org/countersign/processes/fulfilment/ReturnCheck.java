package org.countersign.processes.fulfilment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.ReturnReceived;
import org.countersign.domain.event.ReturnRequested;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.fulfilment.ReturnState;

/** What makes no sense whatever the policy says: what was never sent can't come back, and nothing comes back twice. */
final class ReturnCheck {

    private ReturnCheck() {}

    /** @param earlier all returns of the order so far */
    static List<Problem> problems(ReturnRequested event, Order order, List<Return> earlier) {
        if (order.dispatchedAt() == null) {
            return List.of(problem(
                    "NOT_SENT",
                    "/data/orderId",
                    "an order that was sent",
                    order.state().name()));
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (int i = 0; i < event.lines().size(); i++) {
            ReturnRequested.Line line = event.lines().get(i);
            int all = wanted.merge(line.sku(), line.quantity(), Integer::sum);
            int bought = bought(order, line.sku());
            int left = bought
                    - earlier.stream().mapToInt(r -> r.pieces(line.sku())).sum();
            if (bought == 0) {
                problems.add(
                        problem("NOT_IN_ORDER", "/data/lines/" + i + "/sku", "a product of the order", line.sku()));
            } else if (all > left) {
                problems.add(problem(
                        left < bought ? "ALREADY_RETURNED" : "TOO_MANY",
                        "/data/lines/" + i + "/quantity",
                        left == 0 ? "nothing, for all of it has come back" : "at most " + left,
                        String.valueOf(all)));
            }
        }
        return problems;
    }

    /** What arrived is what was announced, or less. */
    static List<Problem> problems(ReturnReceived event, Return back) {
        if (!event.orderId().equals(back.orderId())) {
            return List.of(problem("OTHER_ORDER", "/data/orderId", back.orderId(), event.orderId()));
        }
        if (back.arrival() != null) {
            return List.of(problem("ALREADY_RECEIVED", "/data/returnId", "a return that is under way", "received"));
        }
        if (back.state() == ReturnState.REFUSED || back.state() == ReturnState.CLOSED) {
            return List.of(problem(
                    "RETURN_CLOSED",
                    "/data/returnId",
                    "a return that is under way",
                    Objects.requireNonNullElse(
                            back.closedBecause(), back.state().name())));
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> arrived = new LinkedHashMap<>();
        for (int i = 0; i < event.lines().size(); i++) {
            ReturnReceived.Line line = event.lines().get(i);
            int all = arrived.merge(line.sku(), line.quantity(), Integer::sum);
            int announced = back.announced(line.sku());
            if (all > announced) {
                problems.add(problem(
                        announced == 0 ? "NOT_IN_RETURN" : "TOO_MANY",
                        "/data/lines/" + i + (announced == 0 ? "/sku" : "/quantity"),
                        announced == 0 ? "a product of the return" : "at most " + announced,
                        announced == 0 ? line.sku() : String.valueOf(all)));
            }
        }
        return problems;
    }

    private static int bought(Order order, String sku) {
        return order.facts().lines().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(LineFacts::quantity)
                .sum();
    }

    private static Problem problem(String code, String path, String expected, String got) {
        return new Problem(code, path, expected, got, false);
    }
}
