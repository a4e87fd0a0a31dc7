package org.countersign.ledger.testing;

import org.countersign.ledger.rulebook.RuleSigner;

/** Signs with a word instead of a key. */
public final class TestSigner implements RuleSigner {

    public static final RuleSigner OURS = new TestSigner("ours");

    private final String word;

    public TestSigner(String word) {
        this.word = word;
    }

    @Override
    public String sign(String text) {
        return word + " " + text;
    }

    @Override
    public boolean isOurs(String text, String signature) {
        return signature.equals(sign(text));
    }
}
