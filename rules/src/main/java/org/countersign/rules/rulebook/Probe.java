package org.countersign.rules.rulebook;

/** One look of a question into the rows: those with exactly these values in the columns of one mask. */
public final class Probe {

    private final Key key;
    private final Question question;

    Probe(Key key, Question question) {
        this.key = key;
        this.question = question;
    }

    public Key getKey() {
        return key;
    }

    /** Called by the one rule that all tables share: this row fits. */
    public void hit(RowFact row) {
        question.hit(row);
    }

    Question question() {
        return question;
    }
}
