package org.countersign.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A model of a running server, trained on what the server has on record. */
public final class ModelTraining {

    private static final long LOOK_AGAIN_MS = 500;

    /** Looks without a sign of training after which there will be none. */
    private static final int PATIENCE = 10;

    private final Rest steward;
    private final Rest supervisor;
    private final String name;

    public ModelTraining(Rest steward, Rest supervisor, String name) {
        this.steward = steward;
        this.supervisor = supervisor;
        this.name = name;
    }

    /** Whether a version serves, or waits for a person: then there is nothing to train. */
    public boolean done() {
        JsonNode model = model();
        return model.hasNonNull("champion") || !model.path("changes").isEmpty();
    }

    /**
     * Has it trained, waits for the end, and has two people put it into service. A version that treats a group worse
     * stays in the inbox: somebody has to answer for it. A server without a model still decides, by its rules alone: not
     * getting one is no error.
     *
     * @return what came of it, in words
     */
    public String train() throws InterruptedException {
        int before = model().path("versions").size();
        steward.post("models/" + Rest.part(name) + "/train");
        for (int idle = 0; idle < PATIENCE && model().path("versions").size() == before; ) {
            Thread.sleep(LOOK_AGAIN_MS);
            idle = model().hasNonNull("training") ? 0 : idle + 1;
        }
        JsonNode model = model();
        if (model.path("versions").size() == before) {
            return name + " is not trained: " + model.path("events").path(0);
        }
        return serve(model.path("versions").path(0).path("version").asText());
    }

    private String serve(String version) {
        String path = "models/" + Rest.part(name) + "/versions/" + Rest.part(version);
        try {
            steward.post(path + "/propose", Map.of("reason", "the first one, trained on the shop's own history"));
            supervisor.post(path + "/approve", Map.of("comment", "its figures are on its card"));
            return name + " " + version + " is trained and serves";
        } catch (Rest.Refused e) {
            return name + " " + version + " is trained and does not serve yet: " + e.getMessage();
        }
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
