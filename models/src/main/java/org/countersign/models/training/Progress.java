package org.countersign.models.training;

/** Is told how far a training has come, and stops it by throwing {@link TrainingCancelled}. */
@FunctionalInterface
public interface Progress {

    /** Nobody looks. */
    Progress UNSEEN = (stage, share) -> {};

    /** What a training is doing. */
    enum Stage {
        READING,
        CHECKING,
        LEARNING,
        MEASURING
    }

    /** @param share of this stage, from 0 to 1; while reading nobody knows how much is left, and it stays 0 */
    void reach(Stage stage, double share);
}
