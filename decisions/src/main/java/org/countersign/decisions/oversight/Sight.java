package org.countersign.decisions.oversight;

import java.util.List;
import java.util.Set;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.event.Effect;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.messaging.EventStory;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.messaging.SetAside;

/**
 * What one reader may know of some decisions: all of most, the facts alone of those that are hidden. That a person was
 * asked, and which one, is no advice; why is.
 */
public record Sight(Set<String> hidden) {

    public Sight {
        hidden = Set.copyOf(hidden);
    }

    public boolean hides(String decisionId) {
        return hidden.contains(decisionId);
    }

    public StoredDecision decision(StoredDecision stored) {
        return hides(stored.decision().id())
                ? new StoredDecision(
                        bare(stored.decision()), stored.signatures(), stored.later(), stored.sealed(), stored.erased())
                : stored;
    }

    private static Decision bare(Decision d) {
        return new Decision(
                d.id(),
                d.subject(),
                d.at(),
                d.cause(),
                d.version(),
                d.facts(),
                List.of(),
                new Judgement(d.judgement().outcome(), List.of()),
                d.hash());
    }

    public DecisionSummary summary(DecisionSummary d) {
        return hides(d.id())
                ? new DecisionSummary(
                        d.id(),
                        d.at(),
                        d.subject(),
                        d.ruleset(),
                        d.version(),
                        d.outcome(),
                        d.queue(),
                        Blindfold.INSTEAD,
                        d.customer(),
                        d.amount(),
                        d.currency(),
                        d.signedBy(),
                        d.state(),
                        d.cause())
                : d;
    }

    /** Events that carry what the rules said are left out; that a task was opened stays. */
    public List<Posted> posted(List<Posted> all) {
        return all.stream().filter(p -> !tells(p)).toList();
    }

    public EventStory story(EventStory story) {
        return new EventStory(
                story.receipt(), story.decisions().stream().map(this::summary).toList(), posted(story.effects()));
    }

    public SetAside setAside(SetAside s) {
        String about = s.decisionId();
        return about != null && hides(about)
                ? new SetAside(
                        s.id(), s.subject(), about, s.at(), s.type(), Blindfold.INSTEAD, s.failedAt(), s.because())
                : s;
    }

    private boolean tells(Posted posted) {
        String about = posted.event().decisionId();
        return about != null && hides(about) && !(posted.event().effect() instanceof Effect.TaskOpened);
    }
}
