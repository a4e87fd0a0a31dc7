package org.countersign.domain.decision;

import org.countersign.domain.value.Check;

/**
 * Who spoke, what it wants, and why in words. {@code rule} is the id alone ({@code ESC-020}, {@code PRI-104}); a reason
 * of the system itself starts with {@code SYS-}.
 */
public record Reason(String rule, Outcome wants, String because) {

    public Reason {
        Check.text("rule", rule);
        Check.text("because", because);
    }
}
