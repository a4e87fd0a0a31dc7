package org.countersign.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.bench.client.Rest;
import org.countersign.bench.client.Wire;

/**
 * Asks the server over REST what it knows of every event that was posted, and compares: an event that it doesn't know is
 * lost, an order that one rule set decided twice is doubled.
 */
public final class Check {

    private final Rest rest;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private int known;

    public Check(Rest rest) {
        this.rest = rest;
    }

    public Check compare(List<Wire.Outgoing> sent, Map<String, Answer> answers) {
        Set<String> dead = deadLetters();
        for (Wire.Outgoing event : sent) {
            Answer answer = answers.get(event.id());
            Optional<JsonNode> story = rest.find("events/" + Rest.part(event.source()) + "/" + Rest.part(event.id()));
            if (answer == null || (story.isEmpty() && !dead.contains(event.id()))) {
                lost.add(event.id());
                continue;
            }
            known++;
            if (answer.order() && story.isPresent() && !rejected(story.get())) {
                decisions(event, story.get());
            }
        }
        return this;
    }

    /** What could not be read is kept there, with its problems. */
    private Set<String> deadLetters() {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page =
                    rest.get("dead-letters?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + Rest.part(cursor)));
            page.path("items").forEach(letter -> ids.add(letter.path("eventId").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return ids;
    }

    private static boolean rejected(JsonNode story) {
        return story.path("status").asText().equals("rejected");
    }

    private void decisions(Wire.Outgoing event, JsonNode story) {
        String verdict = "";
        Set<String> rulesets = new HashSet<>();
        for (JsonNode decision : story.path("decisions")) {
            String ruleset = decision.path("ruleset").asText();
            if (!rulesets.add(ruleset)) {
                doubled.add(event.id() + " by " + ruleset);
            }
            // The order's own decision: that of escalation, or of validation when it let nothing further through.
            if (ruleset.endsWith("/escalation") || (ruleset.endsWith("/validation") && verdict.isEmpty())) {
                verdict = decision.path("outcome").asText();
            }
        }
        if (verdict.isEmpty()) {
            undecided.add(event.id());
        } else {
            outcomes.merge(verdict, 1, Integer::sum);
        }
    }

    public int known() {
        return known;
    }

    /** Orders by what was decided: approve, adjust, escalate, refuse. */
    public Map<String, Integer> outcomes() {
        return outcomes;
    }

    public List<String> lost() {
        return lost;
    }

    public List<String> doubled() {
        return doubled;
    }

    public List<String> undecided() {
        return undecided;
    }

    public boolean clean() {
        return lost.isEmpty() && doubled.isEmpty() && undecided.isEmpty();
    }
}
