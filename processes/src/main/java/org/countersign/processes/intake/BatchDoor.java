package org.countersign.processes.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.countersign.domain.event.Reply;

/** Many events at once, each in a transaction of its own, answered in their order: one bad event spoils no other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchDoor {

    @Inject
    IntakeDoor door;

    @Inject
    EventCodec codec;

    /** @param batch its body is a JSON array of CloudEvents, or one CloudEvent */
    public List<Reply> receive(Incoming batch) {
        return codec.split(batch).stream().map(door::receive).toList();
    }
}
