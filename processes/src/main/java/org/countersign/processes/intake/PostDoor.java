package org.countersign.processes.intake;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.countersign.domain.event.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is posted by somebody who waits for the answer. No broker delivers it again, so what lost a race (the same event
 * posted twice at once, two events of one order) is tried once more here, and wins or is a duplicate.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PostDoor.class);

    @Inject
    IntakeDoor door;

    @Inject
    EventCodec codec;

    public Reply one(Incoming event) {
        try {
            return door.receive(event);
        } catch (EJBException e) {
            LOG.info("Once more after {}", e.getMessage());
            return door.receive(event);
        }
    }

    /**
     * Each in a transaction of its own, answered in their order: one bad event spoils no other.
     *
     * @param batch its body is a JSON array of CloudEvents, or one CloudEvent
     */
    public List<Reply> many(Incoming batch) {
        return codec.split(batch).stream().map(this::one).toList();
    }
}
