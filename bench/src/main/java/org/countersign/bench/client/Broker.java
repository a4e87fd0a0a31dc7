package org.countersign.bench.client;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Where messages go, and as whom. A lost connection is not mended silently: its owner opens a new one and resends. */
public record Broker(String hostAndPort, String user, String password) {

    public static final String EVENTS = "shop.events";
    public static final String EFFECTS = "countersign.effects";

    public Connection connect() throws JMSException {
        try (var factory = new ActiveMQConnectionFactory(
                "tcp://" + hostAndPort + "?reconnectAttempts=0&callTimeout=20000&connectionTTL=30000")) {
            Connection connection = factory.createConnection(user, password);
            connection.start();
            return connection;
        }
    }
}
