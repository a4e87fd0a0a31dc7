package org.countersign.ledger.decision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on one fact, such as {@code total>500} or {@code customer.tier=Gold}. A fact's name is its path in the
 * facts' JSON; list positions are left out, so {@code lines.sku=85123A} finds any line.
 *
 * @param op one of {@code = > >= < <=}
 */
public record FactFilter(String name, String op, String value) {

    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z][\\w.]*)\\s*(>=|<=|=|>|<)\\s*(.*\\S)\\s*");

    public static FactFilter of(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "fact: '" + text + "' is no condition.\nMaybe one like total>500 or customer.tier=Gold was meant.");
        }
        return new FactFilter(m.group(1), m.group(2), m.group(3));
    }
}
