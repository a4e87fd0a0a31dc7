package org.countersign.systemtests.server;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Listens to one of the topics that go out and keeps what it hears. */
public final class TopicListener implements AutoCloseable {

    private final Connection connection;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    public TopicListener(Site site, String user, String topic) throws JMSException {
        connection = new ActiveMQConnectionFactory(site.core() + "?reconnectAttempts=0").createConnection(user, user);
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        session.createConsumer(session.createTopic(topic)).setMessageListener(message -> {
            try {
                heard.add(Json.read(((TextMessage) message).getText()));
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        });
        connection.start();
    }

    /** What was said about one subject, in the order it came. */
    public List<JsonNode> about(String subject) {
        return heard.stream()
                .filter(e -> subject.equals(e.path("subject").asText()))
                .toList();
    }

    public List<String> typesAbout(String subject) {
        return about(subject).stream().map(e -> e.path("type").asText()).toList();
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
