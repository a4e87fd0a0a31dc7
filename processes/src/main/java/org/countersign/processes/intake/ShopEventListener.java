package org.countersign.processes.intake;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.countersign.domain.event.Reply;
import org.countersign.ledger.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for systems: events from the queue {@code shop.events}. The message is acknowledged when this returns, that is
 * after the commit; when anything unexpected happens it is delivered again, and after a few times put aside by the broker,
 * where {@link GivenUpListener} finds it. While the database is away it waits here: that is no fault of the message.
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

    @Inject
    IntakeDoor door;

    @Inject
    Patience patience;

    @Resource(lookup = "java:/jms/Replies")
    ConnectionFactory replies;

    @Override
    public void onMessage(Message message) {
        try {
            Incoming incoming = Messages.incoming(message);
            Reply reply = patience.with(() -> door.receive(incoming));
            Destination asked = message.getJMSReplyTo();
            if (asked != null) {
                tell(asked, message, reply);
            }
        } catch (JMSException e) {
            throw new EJBException(e);
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
}
