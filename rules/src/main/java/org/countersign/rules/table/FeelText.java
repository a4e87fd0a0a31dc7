package org.countersign.rules.table;

/** The text of one FEEL cell and how far it has been read. */
final class FeelText {

    private static final int LONGEST = 20_000;

    private final String text;
    private int at;

    FeelText(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a cell has at most " + LONGEST + " signs, this one " + text.length());
        }
        this.text = text.strip();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean is(String whole) {
        return text.equals(whole);
    }

    /** The next sign behind blanks, or 0 at the end. */
    char next() {
        blank();
        return at < text.length() ? text.charAt(at) : 0;
    }

    void skip() {
        at++;
    }

    /** What has not been read yet. */
    String rest() {
        return text.substring(Math.min(at, text.length()));
    }

    boolean word(String word) {
        blank();
        int end = at + word.length();
        boolean whole = text.startsWith(word, at)
                && (end >= text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
        at = whole ? end : at;
        return whole;
    }

    boolean take(String sign) {
        blank();
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw refused("expected '" + sign + "' before '" + rest() + "'");
        }
    }

    void end() {
        blank();
        if (at < text.length()) {
            throw refused("'" + rest() + "' follows a complete test: expressions can't be run");
        }
    }

    String number() {
        int start = at;
        at += text.charAt(at) == '-' ? 1 : 0;
        blank();
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || (text.charAt(at) == '.' && !text.startsWith("..", at)))) {
            at++;
        }
        return text.substring(start, at).replace(" ", "");
    }

    String string() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                at++;
                return out.toString();
            }
            out.append(sign == '\\' ? escaped() : sign);
        }
        throw refused("a text has no closing quote");
    }

    private char escaped() {
        at++;
        char sign = at < text.length() ? text.charAt(at) : ' ';
        return switch (sign) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\', '\'' -> sign;
            case 'u' -> unicode();
            default -> throw refused("\\" + sign + " means nothing in a text");
        };
    }

    private char unicode() {
        String digits = at + 5 <= text.length() ? text.substring(at + 1, at + 5) : "";
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw refused("\\u is followed by four digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("'" + text + "': " + why);
    }
}
