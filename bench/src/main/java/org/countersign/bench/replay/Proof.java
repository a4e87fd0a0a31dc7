package org.countersign.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.countersign.bench.client.Options;
import org.countersign.bench.client.Rest;

/**
 * Picks decisions of a running server at random and has each decided again from what is stored. Exit code 0 only when
 * every one comes to the hash that was recorded, and the chain of seals over all of them is whole.
 */
public final class Proof {

    private static final Set<String> OPTIONS = Set.of("http", "reader", "count", "seed");

    private final Rest rest;

    private Proof(Rest rest) {
        this.rest = rest;
    }

    public static void main(String[] args) {
        Options options = new Options(args, OPTIONS);
        String reader = options.get("reader", "auditor");
        Proof proof = new Proof(new Rest(options.get("http", "http://localhost:8080"), reader, reader));
        System.exit(proof.run(options.number("count", 1_000), options.number("seed", 1)) ? 0 : 1);
    }

    private boolean run(int count, int seed) {
        List<String> all = ids();
        Collections.shuffle(all, new Random(seed));
        List<String> picked = all.subList(0, Math.min(count, all.size()));
        long began = System.nanoTime();
        List<String> different = picked.stream().filter(id -> !same(id)).toList();
        long millis = (System.nanoTime() - began) / 1_000_000;
        JsonNode seals = rest.get("decisions/verify");
        System.out.printf(
                "%d of %d decisions replayed in %d ms: %d with the same hash, %d different %s%nseals: %s%n",
                picked.size(),
                all.size(),
                millis,
                picked.size() - different.size(),
                different.size(),
                different.subList(0, Math.min(5, different.size())),
                seals);
        return !picked.isEmpty() && different.isEmpty() && seals.path("intact").asBoolean();
    }

    private boolean same(String id) {
        return rest.post("decisions/" + Rest.part(id) + "/replay").path("same").asBoolean();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = rest.get("decisions?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + Rest.part(cursor)));
            page.path("items").forEach(decision -> ids.add(decision.path("id").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }
}
