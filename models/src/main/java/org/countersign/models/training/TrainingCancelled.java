package org.countersign.models.training;

/** Somebody stopped a training; nothing of it is kept. */
public final class TrainingCancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TrainingCancelled() {
        super("the training was cancelled");
    }
}
