package org.countersign.bench.shop;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.countersign.bench.client.Broker;
import org.countersign.bench.client.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A system outside that listens durably to what Countersign wants and answers with events. Taking an effect and sending
 * its answer are one transaction of the broker, and answers carry stable ids: an effect that comes twice is answered
 * twice with the same event. When the server is away it waits for it.
 */
public final class Outside implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);

    private final Broker broker;
    private final String subscription;
    private final Part part;
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    public Outside(Broker broker, String subscription, Part part) {
        this.broker = broker;
        this.subscription = subscription;
        this.part = part;
    }

    /** What the system does when it hears of an effect. */
    public interface Part {
        void on(Heard effect, Answers answers) throws JMSException;
    }

    /** An event is sent now, or handed to the broker to be delivered later, which also survives our own end. */
    public interface Answers {
        void send(Wire.Outgoing event, Duration delay) throws JMSException;
    }

    /** From then on the broker keeps for it what is said. */
    public void awaitSubscription() throws InterruptedException {
        subscribed.await();
    }

    public void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            try (Connection connection = broker.connect();
                    Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
                listen(session);
            } catch (JMSException e) {
                LOG.info("{}: no connection ({}), trying again", subscription, e.getMessage());
                pause();
            }
        }
    }

    private void listen(Session session) throws JMSException {
        MessageProducer producer = session.createProducer(session.createQueue(Broker.EVENTS));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        MessageConsumer consumer =
                session.createSharedDurableConsumer(session.createTopic(Broker.EFFECTS), subscription);
        subscribed.countDown();
        while (stopped.getCount() > 0) {
            Message message = consumer.receive(1_000);
            if (message instanceof TextMessage text) {
                part.on(new Heard(Wire.read(text.getText())), (e, delay) -> send(session, producer, e, delay));
            }
            if (message != null) {
                session.commit();
            }
        }
    }

    static void send(Session session, MessageProducer producer, Wire.Outgoing event, Duration delay)
            throws JMSException {
        TextMessage message = session.createTextMessage(event.json());
        message.setStringProperty("JMSXGroupID", event.subject());
        producer.setDeliveryDelay(delay.toMillis());
        producer.send(message);
    }

    private void pause() {
        try {
            stopped.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
