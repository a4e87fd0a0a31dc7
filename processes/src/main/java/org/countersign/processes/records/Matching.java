package org.countersign.processes.records;

import java.util.Map;
import java.util.Optional;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.processes.runtime.ProcessRuntime;

/** Sets going what the rules say about two records. A process is only kept for those that are joined or asked about. */
public final class Matching {

    private final MatchingSteps steps;
    private final ProcessRuntime processes;

    public Matching(MatchingSteps steps, ProcessRuntime processes) {
        this.steps = steps;
        this.processes = processes;
    }

    /** What the rules say; empty when nothing is new about the pair. */
    public Optional<PairState> judge(PairFacts facts) {
        Optional<Pair> pair = steps.judge(facts);
        pair.filter(one -> one.state() == PairState.FOUND || one.state() == PairState.ASKED)
                .ifPresent(one -> processes.start(MatchingProcess.KEY, one.pairId(), Map.of()));
        return pair.map(Pair::state);
    }

    public void split(RecordKind kind, String id, String by, String why) {
        steps.split(kind, id, by, why);
    }
}
