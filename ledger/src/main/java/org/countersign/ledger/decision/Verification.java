package org.countersign.ledger.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the seals found.
 *
 * @param erased sealed rows whose inputs an agreed erasure took out since; all else of them is as it was sealed
 * @param head root of the newest batch; who keeps it elsewhere can also tell that the end was not cut off
 * @param findings empty when nothing was touched; long lists stop at {@link #MOST}
 */
public record Verification(
        long batches, long records, long erased, long unsealed, @Nullable String head, List<Finding> findings) {

    public static final int MOST = 1000;

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.isEmpty();
    }

    /**
     * One thing that is not as it was sealed.
     *
     * @param what {@code changed}, {@code missing}, {@code added} or {@code broken-link}
     * @param record {@code decision}, {@code signature}, {@code outcome}, {@code erased}, {@code erasure} or
     *     {@code batch}
     */
    public record Finding(String what, String record, String id, String detail) {}
}
