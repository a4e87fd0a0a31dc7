package org.countersign.decisions.privacy;

import java.time.Clock;
import java.util.List;
import org.countersign.decisions.privacy.PrivacyRefused.Code;
import org.countersign.domain.oversight.Signature;
import org.countersign.ledger.fulfilment.CustomerLists.Whose;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.privacy.Erasure;
import org.countersign.ledger.privacy.Erasure.State;
import org.countersign.ledger.privacy.Erasures;
import org.jspecify.annotations.Nullable;

/**
 * The one way to have a person forgotten: somebody asks and says why, somebody else agrees, and from then on it runs by
 * itself. It can't be taken back, so it is never begun while an order, a return or a parcel of the person is under way:
 * whoever delivers needs the address.
 */
public final class Forgetting {

    private static final int LONGEST = 2_000;

    private final Erasures erasures;
    private final Eraser eraser;
    private final CustomerRecords customers;
    private final Clock clock;

    public Forgetting(Erasures erasures, Eraser eraser, CustomerRecords customers, Clock clock) {
        this.erasures = erasures;
        this.eraser = eraser;
        this.customers = customers;
        this.clock = clock;
    }

    /** @throws PrivacyRefused when nobody knows the customer, it was asked before, or something is under way */
    public Erasure ask(String customerId, String who, @Nullable String reason) {
        requireWords(reason, "reason: say why, such as how the person asked");
        erasures.hold();
        List<String> ids = ids(customerId);
        erasures.lastOf(ids).ifPresent(Forgetting::requireOver);
        List<String> underWay = eraser.underWay(ids);
        if (!underWay.isEmpty()) {
            throw new PrivacyRefused(
                    Code.UNDER_WAY,
                    "customer: " + customerId + " can be erased when everything is at its end, but "
                            + String.join("; ", underWay));
        }
        Erasure erasure = new Erasure(
                erasures.nextId(),
                erasures.newPseudonym(),
                customerId,
                State.REVIEW,
                String.valueOf(reason).strip(),
                who,
                clock.instant(),
                null,
                null,
                null,
                0,
                0,
                null);
        erasures.add(erasure);
        return erasure;
    }

    private List<String> ids(String customerId) {
        return customers
                .whose(customerId)
                .map(Whose::ids)
                .orElseThrow(() -> new PrivacyRefused(Code.NOT_FOUND, "customer: there is no " + customerId));
    }

    private static void requireOver(Erasure last) {
        if (last.state() == State.DONE) {
            throw new PrivacyRefused(
                    Code.ALREADY_ERASED, last.pseudonym() + " was erased by " + last.erasureId() + " already");
        }
        if (last.state() != State.REJECTED) {
            throw new PrivacyRefused(
                    Code.ALREADY_ASKED,
                    last.erasureId() + ", asked for by " + last.askedBy() + ", is "
                            + (last.state() == State.REVIEW ? "waiting for a second person" : "under way"));
        }
    }

    /**
     * The second person's answer; that it is a second one {@link org.countersign.decisions.oversight.Signatures} has
     * seen to.
     */
    public void answer(String erasureId, Signature signature, boolean agreed) {
        Erasure erasure = erasures.get(erasureId);
        if (!agreed) {
            requireWords(signature.comment(), "comment: say why not");
        }
        boolean first = agreed
                ? erasures.approve(erasure, signature.by(), clock.instant(), signature.comment())
                : erasures.reject(erasure, signature.by(), clock.instant(), signature.comment());
        if (!first) {
            throw new PrivacyRefused(Code.NOT_IN_REVIEW, erasureId + " has been answered already");
        }
    }

    private static void requireWords(@Nullable String words, String ask) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw new PrivacyRefused(Code.REASON_REQUIRED, ask + ", in 1 to " + LONGEST + " characters");
        }
    }
}
