package org.countersign.ledger.rulebook;

/** The shop's key, as far as rules need it: it is kept where whoever can write the database can't read it. */
public interface RuleSigner {

    String sign(String text);

    boolean isOurs(String text, String signature);
}
