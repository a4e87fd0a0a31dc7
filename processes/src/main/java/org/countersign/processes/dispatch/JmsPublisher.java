package org.countersign.processes.dispatch;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes to the broker's two topics as durable text messages; the broker itself drops an id that it has just seen. */
public final class JmsPublisher implements Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(JmsPublisher.class);
    private static final String BROKER_DUPLICATE_ID = "_AMQ_DUPL_ID";

    private final ConnectionFactory connections;
    private final Map<String, Topic> topics;

    /**
     * @param connections not a pooled one: the container's pool has no JMS transactions
     * @param topics by the address that outsiders know; a topic that a session makes up itself would get a prefix
     */
    public JmsPublisher(ConnectionFactory connections, Map<String, Topic> topics) {
        this.connections = connections;
        this.topics = Map.copyOf(topics);
    }

    @Override
    public void publish(List<Parcel> parcels) {
        try (JMSContext context = open(JMSContext.SESSION_TRANSACTED)) {
            parcels.forEach(parcel -> send(context, parcel));
            context.commit();
        } catch (JMSRuntimeException e) {
            // The broker refuses a whole batch when it knows one id of it: after a crash, between its commit and ours.
            LOG.info("A batch of {} is sent one by one after: {}", parcels.size(), e.getMessage());
            oneByOne(parcels);
        }
    }

    private void oneByOne(List<Parcel> parcels) {
        try (JMSContext context = open(JMSContext.AUTO_ACKNOWLEDGE)) {
            parcels.forEach(parcel -> send(context, parcel));
        }
    }

    private JMSContext open(int mode) {
        try {
            return connections.createContext(mode);
        } catch (JMSRuntimeException e) {
            throw new Unreachable(e);
        }
    }

    private void send(JMSContext context, Parcel parcel) {
        context.createProducer()
                .setDeliveryMode(DeliveryMode.PERSISTENT)
                .setProperty(BROKER_DUPLICATE_ID, parcel.id())
                .setProperty("JMSXGroupID", parcel.subject())
                .setProperty("cloudEvents_type", parcel.type())
                .send(Objects.requireNonNull(topics.get(parcel.address()), parcel.address()), parcel.text());
    }
}
