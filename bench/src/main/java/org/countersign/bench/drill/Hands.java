package org.countersign.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import org.countersign.bench.client.Rest;

/** A person at the shop: answers what is asked, and takes some orders at suppliers back. */
final class Hands implements Runnable {

    private static final int PAUSE = 500;

    private final Rest rest;
    private volatile boolean stopped;

    Hands(Rest rest) {
        this.rest = rest;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                sign();
                takeBack("SENT");
                takeBack("HELD");
                Thread.sleep(PAUSE);
            } catch (UncheckedIOException e) {
                pause(); // the server is away
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sign() {
        JsonNode page = unlessRefused(() -> rest.get("tasks?limit=200"));
        for (JsonNode task : page.path("items")) {
            boolean unwanted = task.path("kind").asText().equals("purchase")
                    && Fate.of(task.path("subject").asText()) == Fate.REFUSED;
            Map<String, String> answer =
                    unwanted ? Map.of("verdict", "refuse", "reasonCode", "not-needed") : Map.of("verdict", "approve");
            unlessRefused(() -> rest.post("tasks/" + Rest.part(task.path("id").asText()) + "/sign", answer));
        }
    }

    private void takeBack(String state) {
        JsonNode page = unlessRefused(() -> rest.get("purchase-orders?limit=200&state=" + state));
        for (JsonNode order : page.path("items")) {
            String id = order.path("id").asText();
            if (Fate.of(id) == Fate.TAKEN_BACK) {
                unlessRefused(() -> rest.post("purchase-orders/" + id + "/cancel", Map.of("reason", "not needed")));
            }
        }
    }

    /** Somebody else was first, or the server is just starting or ending. */
    private static JsonNode unlessRefused(Supplier<JsonNode> request) {
        try {
            return request.get();
        } catch (Rest.Refused e) {
            return MissingNode.getInstance();
        }
    }
}
