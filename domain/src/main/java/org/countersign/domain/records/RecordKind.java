package org.countersign.domain.records;

import java.util.Locale;

/** What a record is of. */
public enum RecordKind {
    CUSTOMER,
    PRODUCT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is neither */
    public static RecordKind of(String word) {
        for (RecordKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind: '" + word + "' is neither customer nor product");
    }
}
