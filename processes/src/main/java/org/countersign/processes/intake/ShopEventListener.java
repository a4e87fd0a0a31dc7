package org.countersign.processes.intake;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.countersign.domain.event.Reply;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for systems: events from the queue {@code shop.events}. The message is acknowledged when this returns, that is
 * after the commit; when anything unexpected happens it is delivered again, and after a few times put aside by the broker.
 * While the database is away it waits here: that is no fault of the message, and nobody looks at what is put aside.
 * A message that was committed but not acknowledged comes again and is found in the inbox.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/ShopEvents"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ShopEventListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShopEventListener.class);

    private static final long LOOK_MILLIS = 1_000;

    @Inject
    IntakeDoor door;

    @Inject
    Database database;

    @Resource(lookup = "java:/jms/Replies")
    ConnectionFactory replies;

    @Override
    public void onMessage(Message message) {
        try {
            Reply reply = receive(new Incoming(headers(message), body(message), null));
            Destination asked = message.getJMSReplyTo();
            if (asked != null) {
                tell(asked, message, reply);
            }
        } catch (JMSException e) {
            throw new EJBException(e);
        }
    }

    private Reply receive(Incoming incoming) {
        while (true) {
            try {
                return door.receive(incoming);
            } catch (DatabaseAway e) {
                awaitDatabase(e);
            } catch (EJBException e) {
                if (database.answers()) {
                    throw e;
                }
                awaitDatabase(e);
            }
        }
    }

    /** @throws EJBException when the server is stopped meanwhile */
    private void awaitDatabase(RuntimeException failure) {
        LOG.warn("An event waits for the database: {}", failure.getMessage());
        try {
            do {
                Thread.sleep(LOOK_MILLIS);
            } while (!database.answers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EJBException(failure);
        }
    }

    /** The event is committed already: a sender whose reply queue is gone can ask for it by its key. */
    private void tell(Destination asked, Message message, Reply reply) throws JMSException {
        String correlation = message.getJMSCorrelationID();
        try (JMSContext context = replies.createContext()) {
            context.createProducer()
                    .setJMSCorrelationID(correlation != null ? correlation : message.getJMSMessageID())
                    .send(asked, Json.write(reply));
        } catch (InvalidDestinationRuntimeException e) { // the connection that asked has ended, and its queue with it
            LOG.info("Nobody waits any more for the reply to {} at {}", reply.eventId(), asked);
        } catch (JMSRuntimeException e) {
            LOG.warn("The reply to {} could not be sent to {}", reply.eventId(), asked, e);
        }
    }

    private static String body(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            String body = text.getText();
            return body == null ? "" : body;
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(body);
            return new String(body, StandardCharsets.UTF_8);
        }
        return "";
    }

    private static Map<String, String> headers(Message message) throws JMSException {
        Map<String, String> headers = new HashMap<>();
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            Object value = message.getObjectProperty(name);
            if (value != null) {
                headers.put(name, value.toString());
            }
        }
        return headers;
    }
}
