package org.countersign.processes.dispatch;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes to the broker's two topics as durable text messages; the broker itself drops an id that it has just seen. */
public final class JmsPublisher implements Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(JmsPublisher.class);
    private static final String BROKER_DUPLICATE_ID = "_AMQ_DUPL_ID";

    private final ConnectionFactory connections;

    public JmsPublisher(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public void publish(List<Parcel> parcels) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            parcels.forEach(parcel -> send(context, parcel));
            context.commit();
        } catch (JMSRuntimeException e) {
            // The broker refuses a whole batch when it knows one id of it: after a crash, between its commit and ours.
            LOG.info("A batch of {} is sent one by one after: {}", parcels.size(), e.getMessage());
            oneByOne(parcels);
        }
    }

    private void oneByOne(List<Parcel> parcels) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            parcels.forEach(parcel -> send(context, parcel));
        }
    }

    private static void send(JMSContext context, Parcel parcel) {
        context.createProducer()
                .setDeliveryMode(DeliveryMode.PERSISTENT)
                .setProperty(BROKER_DUPLICATE_ID, parcel.id())
                .setProperty("JMSXGroupID", parcel.subject())
                .setProperty("cloudEvents_type", parcel.type())
                .send(context.createTopic(parcel.address()), parcel.text());
    }
}
