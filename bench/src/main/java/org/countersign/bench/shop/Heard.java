package org.countersign.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** An event that Countersign sent out. */
record Heard(JsonNode event) {

    String id() {
        return event.path("id").asText();
    }

    String type() {
        return event.path("type").asText();
    }

    String subject() {
        return event.path("subject").asText();
    }

    String text(String field) {
        return event.path("data").path(field).asText();
    }

    int number(String field) {
        return event.path("data").path(field).asInt();
    }

    BigDecimal decimal(String field) {
        return new BigDecimal(text(field));
    }
}
