package org.countersign.bench.client;

import com.fasterxml.jackson.databind.JsonNode;

/** A model of a running server, trained on what the server has on record. */
public final class ModelTraining {

    private static final long LOOK_AGAIN_MS = 500;

    /** Looks without a sign of training after which there will be none. */
    private static final int PATIENCE = 10;

    private final Rest steward;
    private final String name;

    public ModelTraining(Rest steward, String name) {
        this.steward = steward;
        this.name = name;
    }

    public boolean done() {
        return model().hasNonNull("champion");
    }

    /**
     * Has it trained and waits for the end. A server without a trained model still decides, by its rules alone: not
     * getting one is no error.
     *
     * @return what came of it, in words
     */
    public String train() throws InterruptedException {
        steward.post("models/" + Rest.part(name) + "/train");
        for (int idle = 0; idle < PATIENCE && !done(); ) {
            Thread.sleep(LOOK_AGAIN_MS);
            idle = model().hasNonNull("trainingSince") ? 0 : idle + 1;
        }
        return name + " is "
                + (done() ? "trained" : "not trained: " + model().path("events").path(0));
    }

    private JsonNode model() {
        for (JsonNode model : steward.get("models")) {
            if (model.path("name").asText().equals(name)) {
                return model;
            }
        }
        throw new IllegalStateException("the server has no model " + name);
    }
}
