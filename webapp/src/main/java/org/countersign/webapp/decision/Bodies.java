package org.countersign.webapp.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.countersign.ledger.json.Json;

/** A message's body for a reader: as JSON when it is JSON, else as the text that came. */
public final class Bodies {

    private Bodies() {}

    public static Object of(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            return body;
        }
    }
}
