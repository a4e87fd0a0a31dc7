package org.countersign.bench.replay;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.countersign.bench.client.Broker;
import org.countersign.bench.client.Wire;
import org.jspecify.annotations.Nullable;

/** One connection: a transacted session to send with, and a queue of its own for the replies. */
final class Link implements AutoCloseable {

    private final Connection connection;
    private final Session sending;
    private final MessageProducer producer;
    private final Queue replyTo;
    private final AtomicReference<@Nullable JMSException> failure = new AtomicReference<>();

    private Link(Connection connection, BlockingQueue<Message> replies) throws JMSException {
        this.connection = connection;
        connection.setExceptionListener(failure::set);
        sending = connection.createSession(true, Session.SESSION_TRANSACTED);
        producer = sending.createProducer(sending.createQueue(Broker.EVENTS));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        Session receiving = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        replyTo = receiving.createTemporaryQueue();
        receiving.createConsumer(replyTo).setMessageListener(replies::add);
    }

    static Link open(Broker broker, BlockingQueue<Message> replies) throws JMSException {
        Connection connection = broker.connect();
        try {
            return new Link(connection, replies);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    void send(Wire.Outgoing event) throws JMSException {
        TextMessage message = sending.createTextMessage(event.json());
        message.setStringProperty("JMSXGroupID", event.subject());
        message.setJMSCorrelationID(event.id());
        message.setJMSReplyTo(replyTo);
        producer.send(message);
    }

    void commit() throws JMSException {
        sending.commit();
    }

    /** @throws JMSException when the connection has been lost */
    void check() throws JMSException {
        JMSException lost = failure.get();
        if (lost != null) {
            throw lost;
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
