package org.countersign.processes.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.privacy.Forgetting;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.privacy.Erasure;
import org.countersign.ledger.privacy.Holdings;
import org.countersign.ledger.privacy.SubjectExports;
import org.countersign.ledger.privacy.SubjectExports.SubjectExport;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/** What people do for a person who asks what is held about them, or to be forgotten: each act is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PrivacyDoor {

    @Inject
    Forgetting forgetting;

    @Inject
    Holdings holdings;

    @Inject
    SubjectExports exports;

    @Inject
    Eraser eraser;

    @Inject
    ProcessRuntime processes;

    /** An erasure without the process that waits for its second person is never seen. */
    public Erasure ask(String customerId, String who, @Nullable String reason) {
        Erasure erasure = forgetting.ask(customerId, who, reason);
        processes.start(ErasureProcess.KEY, erasure.erasureId(), Map.of());
        return erasure;
    }

    /** Everything that is held; nobody takes it out unseen. */
    public ObjectNode export(List<String> ids, String who) {
        exports.add(new SubjectExport(ids.get(0), Instant.now(), who));
        return holdings.of(ids);
    }

    /** What has to come to its end before a customer of these ids can be erased, in words. */
    public List<String> inTheWay(List<String> ids) {
        return eraser.underWayAtAGlance(ids);
    }
}
