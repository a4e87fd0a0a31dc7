package org.countersign.processes.dispatch;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Pending;
import org.countersign.processes.dispatch.Publisher.Parcel;
import org.countersign.processes.intake.EventJson;

/**
 * What was committed goes out: a batch is read from the outbox, published, and marked as sent once the broker has it. A
 * crash in between publishes it again with the same ids, so nothing is lost and a receiver can drop what it has seen.
 */
public final class OutboxRelay {

    public static final String DECISIONS = "countersign.decisions";
    public static final String EFFECTS = "countersign.effects";

    private static final URI SOURCE = URI.create("countersign");

    private final Outbox outbox;
    private final Publisher publisher;
    private final Clock clock;
    private final JsonFormat format = new JsonFormat();

    public OutboxRelay(Outbox outbox, Publisher publisher, Clock clock) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Sends at most {@code most} events, oldest first; returns how many there were. */
    public int tick(int most) {
        List<Pending> pending = outbox.pending(most);
        if (!pending.isEmpty()) {
            publisher.publish(
                    pending.stream().map(Pending::event).map(this::parcel).toList());
            outbox.sent(pending.stream().map(Pending::sequence).toList(), clock.instant());
        }
        return pending.size();
    }

    private Parcel parcel(OutEvent event) {
        String type = event.effect().type();
        String address = event.effect().isDecision() ? DECISIONS : EFFECTS;
        return new Parcel(event.id(), event.subject(), address, type, text(event));
    }

    private String text(OutEvent event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(SOURCE)
                .withType(event.effect().type())
                .withSubject(event.subject())
                .withTime(event.at().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(EventJson.mapper().valueToTree(event.effect())));
        String decisionId = event.decisionId();
        if (decisionId != null) {
            builder.withExtension("decisionid", decisionId);
        }
        CloudEvent cloudEvent = builder.build();
        return new String(format.serialize(cloudEvent), StandardCharsets.UTF_8);
    }
}
