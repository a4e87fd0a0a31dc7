package org.countersign.domain.records;

import java.util.Locale;
import org.countersign.domain.decision.Facts;

/**
 * Two records of one kind that may mean the same customer or product, side by side.
 *
 * @param pairId the same whichever of the two is named first
 * @param kind {@code customer} or {@code product}
 * @param left the one whose id comes first
 * @param sharing how many of the shop's records have the identifier that both have, these two among them; 0 when theirs
 *     are not the same
 */
public record PairFacts(String pairId, String kind, KnownRecord left, KnownRecord right, Likeness likeness, int sharing)
        implements Facts {

    /** An e-mail address that more records than this share is a placeholder, and says nothing of who they are. */
    public static final int CROWD = 5;

    /** Names that are less alike are of different people, or of different products. */
    private static final double UNLIKE = 0.6;

    /** A scale, a parcel and a paper bag: weights that are nearer may be of the same product. */
    private static final double WEIGHT_APART = 0.1;

    public static PairFacts of(RecordKind kind, KnownRecord a, KnownRecord b, Likeness likeness, int sharing) {
        boolean inOrder = a.id().compareTo(b.id()) <= 0;
        KnownRecord left = inOrder ? a : b;
        KnownRecord right = inOrder ? b : a;
        return new PairFacts(Pair.id(kind, left.id(), right.id()), kind.word(), left, right, likeness, sharing);
    }

    @Override
    public String subject() {
        return pairId;
    }

    /** What both have that only one customer or product should have, in words; empty when there is nothing. */
    public String shared() {
        return !identified() ? "" : kind.equals(RecordKind.CUSTOMER.word()) ? "e-mail address" : "code";
    }

    public boolean identified() {
        return sharing > 0 && sharing <= CROWD;
    }

    /**
     * By what one record is known from all others: a customer's e-mail address in lower case, the letters and digits of a
     * product's code, so that {@code 85123a} and {@code 85123-A} are one. Empty when there is none.
     */
    public static String identifier(RecordKind kind, KnownRecord one) {
        String email = one.email();
        String text = kind == RecordKind.PRODUCT ? one.id() : email == null ? "" : email.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        return kind == RecordKind.PRODUCT ? lower.replaceAll("[^\\p{L}\\p{N}]", "") : lower;
    }

    /** The first known value that speaks against it, in words; empty when there is none. */
    public String difference() {
        if (likeness.name() >= 0 && likeness.name() < UNLIKE) {
            return "name";
        }
        if (likeness.ownNumbers() > 0) {
            return "number in the name";
        }
        if (likeness.country() == 0) {
            return "country";
        }
        return likeness.weight() > WEIGHT_APART ? "weight" : "";
    }

    public boolean different() {
        return !difference().isEmpty();
    }
}
