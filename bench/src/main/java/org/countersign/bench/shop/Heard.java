package org.countersign.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** An event that Countersign sent out. */
public record Heard(JsonNode event) {

    public String id() {
        return event.path("id").asText();
    }

    public String type() {
        return event.path("type").asText();
    }

    public String subject() {
        return event.path("subject").asText();
    }

    public String text(String field) {
        return event.path("data").path(field).asText();
    }

    public int number(String field) {
        return event.path("data").path(field).asInt();
    }

    public BigDecimal decimal(String field) {
        return new BigDecimal(text(field));
    }
}
