package org.countersign.processes.dispatch;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Pending;
import org.countersign.processes.dispatch.Publisher.Parcel;
import org.countersign.processes.dispatch.Publisher.Unreachable;
import org.countersign.processes.intake.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was committed goes out: a batch is read from the outbox, published, and marked as sent once the broker has it. A
 * crash in between publishes it again with the same ids, so nothing is lost and a receiver can drop what it has seen. What
 * can't be sent while the rest can is set aside.
 */
public final class OutboxRelay {

    public static final String DECISIONS = "countersign.decisions";
    public static final String EFFECTS = "countersign.effects";

    private static final URI SOURCE = URI.create("countersign");

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final Publisher publisher;
    private final Objection objection;
    private final Clock clock;
    private final JsonFormat format = new JsonFormat();

    public OutboxRelay(Outbox outbox, Publisher publisher, Clock clock) {
        this(outbox, publisher, Objection.none(), clock);
    }

    /** @param objection what it is against is set aside instead of sent */
    public OutboxRelay(Outbox outbox, Publisher publisher, Objection objection, Clock clock) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.objection = objection;
        this.clock = clock;
    }

    /** Takes care of at most {@code most} rows, oldest first; returns how many there were. */
    public int tick(int most) {
        List<Pending> pending = outbox.pending(most);
        Map<Pending, Parcel> parcels = new LinkedHashMap<>();
        for (Pending row : pending) {
            try {
                OutEvent event = row.event();
                Optional<String> against = objection.against(event);
                if (against.isPresent()) {
                    outbox.setAside(row.sequence(), against.get(), clock.instant());
                } else {
                    parcels.put(row, parcel(event));
                }
            } catch (IllegalArgumentException e) {
                setAside(row, e);
            }
        }
        if (!parcels.isEmpty()) {
            List<Pending> sent = publish(parcels);
            outbox.sent(sent.stream().map(Pending::sequence).toList(), clock.instant());
        }
        return pending.size();
    }

    private List<Pending> publish(Map<Pending, Parcel> parcels) {
        try {
            publisher.publish(List.copyOf(parcels.values()));
            return List.copyOf(parcels.keySet());
        } catch (Unreachable e) {
            throw e;
        } catch (RuntimeException e) { // one of them, for a reason of the broker's own: each by itself shows which
            return oneByOne(parcels, e);
        }
    }

    /**
     * A row is to blame when it alone fails: a later one went after it. Until one does, it may be the broker, and the row
     * waits; then it is alone, and holds up nobody.
     */
    private List<Pending> oneByOne(Map<Pending, Parcel> parcels, RuntimeException first) {
        List<Pending> sent = new ArrayList<>();
        Map<Pending, RuntimeException> suspects = new LinkedHashMap<>();
        parcels.forEach((row, parcel) -> {
            try {
                publisher.publish(List.of(parcel));
                sent.add(row);
                suspects.forEach(this::setAside);
                suspects.clear();
            } catch (Unreachable e) {
                throw e;
            } catch (RuntimeException e) {
                suspects.put(row, e);
            }
        });
        if (sent.isEmpty()) {
            throw first;
        }
        return sent;
    }

    private void setAside(Pending row, RuntimeException why) {
        // Not about whom: a message's subject may be a customer.
        LOG.warn("{} {} can't be sent and is set aside", row.type(), row.id(), why);
        String message = why.getMessage();
        outbox.setAside(row.sequence(), message == null ? why.toString() : message, clock.instant());
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
