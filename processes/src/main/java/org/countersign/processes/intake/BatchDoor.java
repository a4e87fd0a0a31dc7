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

/** Many events at once, each in a transaction of its own, answered in their order: one bad event spoils no other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchDoor {

    private static final Logger LOG = LoggerFactory.getLogger(BatchDoor.class);

    @Inject
    IntakeDoor door;

    @Inject
    EventCodec codec;

    /** @param batch its body is a JSON array of CloudEvents, or one CloudEvent */
    public List<Reply> receive(Incoming batch) {
        return codec.split(batch).stream().map(this::twice).toList();
    }

    /** What lost a race (the same event posted twice at once, two events of one order) wins or is a duplicate now. */
    private Reply twice(Incoming event) {
        try {
            return door.receive(event);
        } catch (EJBException e) {
            LOG.info("Once more after {}", e.getMessage());
            return door.receive(event);
        }
    }
}
