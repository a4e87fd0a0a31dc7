package org.countersign.processes.intake;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.countersign.domain.event.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events that the broker put aside because handling them failed again and again. They go to the dead letters, where people
 * look and send again what should have worked. What subscribers of our topics could not handle is theirs, and stays.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/ShopEventsDead"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "_AMQ_ORIG_ADDRESS = 'shop.events'"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class GivenUpListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(GivenUpListener.class);

    @Inject
    IntakeDoor door;

    @Inject
    Patience patience;

    @Override
    public void onMessage(Message message) {
        try {
            Incoming incoming = Messages.incoming(message);
            Reply kept = patience.with(() -> door.giveUp(incoming));
            LOG.warn("Event {} could not be handled and is among the dead letters now", kept.eventId());
        } catch (JMSException e) {
            throw new EJBException(e);
        }
    }
}
