package org.countersign.bench.client;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Where messages go, and as whom. A lost connection is not mended silently: its owner opens a new one and resends. */
public final class Broker {

    public static final String EVENTS = "shop.events";
    public static final String EFFECTS = "countersign.effects";

    private final ConnectionFactory factory;
    private final String user;
    private final String password;

    public Broker(String hostAndPort, String user, String password) {
        // Kept open as long as the program runs: closing it would close its connections.
        this.factory = new ActiveMQConnectionFactory(
                "tcp://" + hostAndPort + "?reconnectAttempts=0&callTimeout=20000&connectionTTL=30000");
        this.user = user;
        this.password = password;
    }

    public Connection connect() throws JMSException {
        Connection connection = factory.createConnection(user, password);
        connection.start();
        return connection;
    }
}
