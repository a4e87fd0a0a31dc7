package org.countersign.rules.rulebook;

/**
 * Regular expressions that stay quick on any text: no groups, no references, and at most two places that can grow. The
 * others can be made to try every way of cutting a text, which takes longer than the age of the shop.
 */
final class PlainPattern {

    static final String WHY = "this pattern could take too long: write letters, [...], and at most two of * + {n,m}; "
            + "no groups, at most 200 signs";

    private static final int LONGEST = 200;
    private static final int MOST_GROWING = 2;
    private static final int MOST_OPTIONAL = 8;

    private PlainPattern() {}

    /** @param written as it stands between the quotes, with doubled backslashes */
    static boolean allows(String written) {
        String pattern = written.replace("\\\\", "\\");
        if (pattern.length() > LONGEST) {
            return false;
        }
        int growing = 0;
        int optional = 0;
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (sign == '\\') {
                i++;
                if (i >= pattern.length() || "dDwWsS.\\-+*?[](){}^$|/".indexOf(pattern.charAt(i)) < 0) {
                    return false;
                }
            } else if (inClass) {
                if (sign == '[' || sign == '&') {
                    return false;
                }
                inClass = sign != ']';
            } else {
                inClass = sign == '[';
                growing += sign == '*' || sign == '+' || sign == '{' ? 1 : 0;
                optional += sign == '?' ? 1 : 0;
                if (sign == '(' || sign == ')') {
                    return false;
                }
            }
        }
        return !inClass && growing <= MOST_GROWING && optional <= MOST_OPTIONAL;
    }
}
