package org.countersign.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.countersign.bench.client.Rest;
import org.countersign.bench.client.Wire;
import org.countersign.bench.replay.Check;
import org.jspecify.annotations.Nullable;

/**
 * Counts from outside, over REST and by what was heard on the topic, whether everything was done and nothing twice. What is
 * wrong is kept by its kind, each with what it was found at.
 */
final class Audit {

    static final String CREATED = "purchase-order.created.v1";
    static final String CANCELLED = "purchase-order.cancelled.v1";

    /** What is said of an order of a customer once. */
    private static final List<String> OF_ORDERS =
            List.of("payment.capture-requested.v1", "shipment.label-requested.v1");

    private final Rest rest;
    private final Range range;
    private final Partners partners;
    private final List<Wire.Outgoing> posted;
    private final List<Sender> senders;
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();
    private final Map<String, Object> counts = new LinkedHashMap<>();

    /** @param posted once each, by every one of the senders that share them */
    Audit(Rest rest, Range range, Partners partners, List<Wire.Outgoing> posted, List<Sender> senders) {
        this.rest = rest;
        this.range = range;
        this.partners = partners;
        this.posted = posted;
        this.senders = senders;
    }

    Map<String, Object> run() {
        List<JsonNode> orders = all("purchase-orders");
        needs(orders);
        told(orders);
        events();
        stock();
        prices();
        stuck();
        wrong.forEach((what, where) -> counts.put(what, where.size()));
        return counts;
    }

    /** What was wrong, and where it was found. */
    Map<String, List<String>> wrong() {
        Map<String, List<String>> found = new LinkedHashMap<>(wrong);
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private Consumer<String> wrong(String what) {
        return wrong.computeIfAbsent(what, any -> new ArrayList<>())::add;
    }

    // ---- orders at suppliers

    private void needs(List<JsonNode> orders) {
        Map<String, Integer> ordered = new HashMap<>();
        Map<String, Integer> states = new TreeMap<>();
        int lines = 0;
        for (JsonNode order : orders) {
            states.merge(order.path("state").asText(), 1, Integer::sum);
            for (JsonNode line : order.path("lines")) {
                lines++;
                ordered.merge(line.path("sku").asText(), 1, Integer::sum);
            }
        }
        counts.put("orders at suppliers", states);
        counts.put("products on them", lines);
        Consumer<String> missing = wrong("needed and not ordered");
        Consumer<String> twice = wrong("ordered twice");
        Consumer<String> unneeded = wrong("ordered and not needed");
        for (String sku : range.skus()) {
            int times = ordered.getOrDefault(sku, 0);
            if (Range.kind(sku) == Range.Kind.PLENTIFUL) {
                note(unneeded, sku, times > 0);
            } else {
                note(missing, sku, times == 0);
                note(twice, sku, times > 1);
            }
        }
    }

    /** An order that was sent was told of, one that was taken back afterwards too; nothing else was. */
    private void told(List<JsonNode> orders) {
        Map<String, Set<String>> created = new TreeMap<>(partners.all(CREATED));
        Map<String, Set<String>> cancelled = new TreeMap<>(partners.all(CANCELLED));
        counts.put("suppliers told of an order", created.size());
        counts.put("suppliers told of an end", cancelled.size());
        counts.put("heard on the topic, repetitions included", partners.deliveries());
        Consumer<String> wrongly = wrong("told by another number of ids than one");
        Consumer<String> end = wrong("orders with another end than meant");
        for (JsonNode order : orders) {
            String id = order.path("id").asText();
            String state = order.path("state").asText();
            boolean sent = order.hasNonNull("sentAt");
            note(wrongly, CREATED + " " + id, size(created.remove(id)) != (sent ? 1 : 0));
            note(wrongly, CANCELLED + " " + id, size(cancelled.remove(id)) != (state.equals("CANCELLED") ? 1 : 0));
            note(end, id + " " + state, !state.equals(meant(id, sent)));
        }
        created.keySet().forEach(id -> wrongly.accept(CREATED + " " + id + ", which is no order"));
        cancelled.keySet().forEach(id -> wrongly.accept(CANCELLED + " " + id + ", which is no order"));
        for (String type : OF_ORDERS) {
            partners.all(type).forEach((order, ids) -> note(wrongly, type + " " + order, ids.size() != 1));
        }
    }

    private static String meant(String id, boolean sent) {
        if (!sent) {
            return "REFUSED";
        }
        return Fate.of(id) == Fate.TAKEN_BACK ? "CANCELLED" : "RECEIVED";
    }

    private static int size(@Nullable Set<String> ids) {
        return ids == null ? 0 : ids.size();
    }

    // ---- events

    private void events() {
        Check check = new Check(rest).compare(posted, senders.get(0).answers());
        counts.put("events posted", posted.size());
        counts.put("known to the server", check.known());
        counts.put("orders of customers by decision", check.outcomes());
        check.lost().forEach(wrong("events lost"));
        check.doubled().forEach(wrong("orders of customers decided twice"));
        check.undecided().forEach(wrong("orders of customers undecided"));
        Consumer<String> twice = wrong("events that had their effect twice");
        Consumer<String> refused = wrong("events refused");
        Consumer<String> undone = wrong("orders of customers not sent");
        for (Wire.Outgoing event : posted) {
            int effects =
                    senders.stream().mapToInt(s -> s.processed(event.id())).sum();
            note(twice, event.id(), effects > 1);
            senders.stream()
                    .map(s -> s.answers().get(event.id()))
                    .filter(a -> a != null && a.status().equals("rejected"))
                    .forEach(a -> refused.accept(event.id() + " " + a.reply()));
            boolean order = event.type().startsWith("order.placed");
            note(undone, event.subject(), order && !partners.hasLeft(event.subject()));
        }
        rest.get("dead-letters?limit=200").path("items").forEach(l -> refused.accept(l.toString()));
        rest.get("outbox/set-aside?limit=200").path("items").forEach(a -> wrong("set aside")
                .accept(a.toString()));
        note(
                wrong("seals broken"),
                "the chain",
                !rest.get("decisions/verify").path("intact").asBoolean());
    }

    // ---- stock

    private void stock() {
        Map<String, Integer> expected = new HashMap<>();
        range.skus().forEach(sku -> expected.put(sku, Range.lastCount(sku) + partners.delivered(sku)));
        for (Wire.Outgoing event : posted) {
            if (event.type().startsWith("order.placed") && partners.hasLeft(event.subject())) {
                Wire.read(event.json())
                        .at("/data/lines")
                        .forEach(line -> expected.merge(
                                line.path("sku").asText(),
                                -line.path("quantity").asInt(),
                                Integer::sum));
            }
        }
        Consumer<String> off = wrong("stock other than what was posted");
        int pieces = 0;
        for (String sku : range.skus()) {
            JsonNode level = rest.get("stock/" + sku);
            int onHand = level.path("onHand").asInt();
            int reserved = level.path("reserved").asInt();
            pieces += onHand;
            note(
                    off,
                    sku + ": " + onHand + ", " + reserved + " of them reserved, instead of " + expected.get(sku),
                    onHand != expected.getOrDefault(sku, 0) || reserved != 0);
        }
        counts.put("pieces on the shelf", pieces);
    }

    // ---- prices

    private void prices() {
        Map<String, Integer> applied = new TreeMap<>();
        all("price-changes").stream()
                .filter(change -> change.path("state").asText().equals("APPLIED"))
                .forEach(change -> applied.merge(change.path("sku").asText(), 1, Integer::sum));
        counts.put("prices changed", applied.values().stream().mapToInt(n -> n).sum());
        Consumer<String> wrongly = wrong("prices told another number of times than changed");
        Map<String, Set<String>> told = partners.all("price.changed.v1");
        for (String sku : range.skus()) {
            int changes = applied.getOrDefault(sku, 0);
            int ids = told.getOrDefault(sku, Set.of()).size();
            note(wrongly, sku + ": " + changes + " changes, " + ids + " ids", changes != ids);
        }
    }

    // ---- the engine

    /** Every order has its end, so nothing may run or wait any more. */
    private void stuck() {
        Consumer<String> running = wrong("processes still under way");
        for (JsonNode process : rest.get("processes")) {
            String key = process.path("key").asText();
            rest.get("processes/" + key + "/tokens").forEach(token -> running.accept(key + " at " + token));
            note(running, key, process.path("running").asInt() > 0);
        }
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = rest.get(path + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + Rest.part(cursor)));
            page.path("items").forEach(all::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return all;
    }

    private static void note(Consumer<String> kind, String where, boolean isWrong) {
        if (isWrong) {
            kind.accept(where);
        }
    }
}
