package org.countersign.domain.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and what became of it.
 *
 * @param decisionId of the approval; null before it
 * @param signedBy who countersigned it, when a person did
 * @param closedAt when it was refused, superseded or taken back
 * @param note why
 */
public record PriceChange(
        PriceProposal proposal,
        PriceState state,
        @Nullable String decisionId,
        @Nullable String signedBy,
        @Nullable Instant appliedAt,
        @Nullable Instant closedAt,
        @Nullable String note) {

    public static PriceChange of(PriceProposal proposal) {
        return new PriceChange(proposal, PriceState.PROPOSED, null, null, null, null, null);
    }

    public String changeId() {
        return proposal.changeId();
    }

    public String sku() {
        return proposal.sku();
    }

    public PriceChange decided(String decision, boolean asks) {
        return new PriceChange(proposal, asks ? PriceState.HELD : state, decision, signedBy, appliedAt, closedAt, note);
    }

    public PriceChange applied(Instant at, @Nullable String signer) {
        return new PriceChange(proposal, PriceState.APPLIED, decisionId, signer, at, closedAt, note);
    }

    public PriceChange closed(PriceState how, Instant at, String why) {
        return new PriceChange(proposal, how, decisionId, signedBy, appliedAt, at, why);
    }
}
