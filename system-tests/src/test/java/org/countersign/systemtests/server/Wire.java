package org.countersign.systemtests.server;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A sender on the shop's queue who waits for the reply to each event. One connection, one thread. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private final Queue replies;
    private final MessageConsumer consumer;

    private Wire(ConnectionFactory factory, String user, String password) throws JMSException {
        connection = factory.createConnection(user, password);
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        producer = session.createProducer(session.createQueue("shop.events"));
        replies = session.createTemporaryQueue();
        consumer = session.createConsumer(replies);
        connection.start();
    }

    /** Artemis's own protocol, as a Java shop would use it. */
    public static Wire core(Site site, String user, String password) throws JMSException {
        return new Wire(new ActiveMQConnectionFactory(site.core() + "?reconnectAttempts=0"), user, password);
    }

    /** AMQP 1.0, as everybody else would. */
    public static Wire amqp(Site site, String user, String password) throws JMSException {
        return new Wire(new JmsConnectionFactory(site.amqp()), user, password);
    }

    /** Sends one CloudEvent in structured mode and returns the reply. */
    public JsonNode ask(JsonNode event) throws JMSException {
        return ask(event.toString(), event.path("subject").asText("none"));
    }

    /** Sends any text, however wrong, and returns the reply. */
    public JsonNode ask(String text, String subject) throws JMSException {
        return reply(send(session.createTextMessage(text), subject));
    }

    /** Sends the same in binary mode: the attributes as properties, the data alone as the body. */
    public JsonNode askBinary(JsonNode event) throws JMSException {
        TextMessage message = session.createTextMessage(event.get("data").toString());
        for (String name : new String[] {"specversion", "id", "source", "type", "subject", "time"}) {
            message.setStringProperty("cloudEvents_" + name, event.get(name).asText());
        }
        message.setStringProperty("cloudEvents_datacontenttype", "application/json");
        return reply(send(message, event.get("subject").asText()));
    }

    /** Sends and does not wait. */
    public void tell(JsonNode event) throws JMSException {
        TextMessage message = session.createTextMessage(event.toString());
        message.setStringProperty("JMSXGroupID", event.get("subject").asText());
        producer.send(message);
    }

    private String send(TextMessage message, String subject) throws JMSException {
        String correlation = UUID.randomUUID().toString();
        message.setJMSReplyTo(replies);
        message.setJMSCorrelationID(correlation);
        message.setStringProperty("JMSXGroupID", subject);
        producer.send(message);
        return correlation;
    }

    private JsonNode reply(String correlation) throws JMSException {
        Message reply = consumer.receive(PATIENCE);
        if (reply == null) {
            throw new AssertionError("no reply within " + PATIENCE / 1000 + " s");
        }
        if (!correlation.equals(reply.getJMSCorrelationID())) {
            throw new AssertionError("the reply answers " + reply.getJMSCorrelationID() + ", not " + correlation);
        }
        return Json.read(reply.getBody(String.class));
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
