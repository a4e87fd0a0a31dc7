package org.countersign.decisions.registry;

import java.time.Instant;
import org.countersign.models.training.Progress;
import org.countersign.models.training.TrainingCancelled;
import org.jspecify.annotations.Nullable;

/** A training under way: how far it is, and whether somebody wants it to stop. */
public final class TrainingRun implements Progress {

    private final Instant since;
    private final @Nullable String by;
    private volatile Stage stage = Stage.READING;
    private volatile double share;
    private volatile @Nullable String cancelledBy;

    TrainingRun(Instant since, @Nullable String by) {
        this.since = since;
        this.by = by;
    }

    @Override
    public void reach(Stage reached, double ofIt) {
        if (cancelledBy != null) {
            throw new TrainingCancelled();
        }
        stage = reached;
        share = ofIt;
    }

    void cancel(String who) {
        cancelledBy = who;
    }

    public Instant since() {
        return since;
    }

    /** Who asked for it; null when it was its time. */
    public @Nullable String by() {
        return by;
    }

    public Stage stage() {
        return stage;
    }

    /** Of the stage, from 0 to 1. */
    public double share() {
        return share;
    }

    @Nullable
    String cancelledBy() {
        return cancelledBy;
    }
}
