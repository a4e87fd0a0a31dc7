package org.countersign.decisions.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.decisions.desk.Passport.Moment;
import org.countersign.decisions.desk.Passport.Who;
import org.countersign.domain.event.Effect.DecisionMade;
import org.countersign.domain.event.Effect.TaskClosed;
import org.countersign.domain.oversight.Signature;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.messaging.Receipt;

/** What happened to a subject, from its first event on, in words and in order. */
public final class Timeline {

    private Timeline() {}

    /** @param signatures those that are known in full; other signatures show as the closing of their task */
    public static List<Moment> of(
            List<Receipt> events, List<DecisionSummary> decisions, List<Posted> posted, List<Signature> signatures) {
        return Stream.of(
                        events.stream().map(Timeline::event),
                        decisions.stream().map(Timeline::decision),
                        signatures.stream().map(Timeline::signature),
                        posted.stream().filter(p -> !isTold(p, signatures)).map(Timeline::effect))
                .flatMap(s -> s)
                .sorted(Comparator.comparing(Moment::at))
                .toList();
    }

    private static Moment event(Receipt r) {
        String source = r.key().source();
        String text = EventWords.came(r.type(), source)
                + (r.status().equals(Receipt.PROCESSED) ? "" : " (" + r.status() + ")");
        return new Moment(r.receivedAt(), Who.OUTSIDE, text);
    }

    private static Moment decision(DecisionSummary d) {
        String text = d.ruleset() + " v" + d.version() + " says " + d.outcome()
                + (d.headline().isBlank() ? "" : ": " + d.headline());
        return new Moment(d.at(), Who.MACHINE, text);
    }

    private static Moment signature(Signature s) {
        String how = s.override() ? " against the machine's advice" : " as the machine advised";
        String why = s.reasonCode() == null ? "" : " (" + s.reasonCode() + ")";
        String words = s.comment() == null || s.comment().isBlank() ? "" : ": " + s.comment();
        return new Moment(s.at(), Who.PERSON, s.by() + " signed " + s.verdict().word() + how + why + words);
    }

    private static Moment effect(Posted p) {
        boolean byPerson = p.event().effect() instanceof TaskClosed closed && closed.by() != null;
        return new Moment(
                p.event().at(),
                byPerson ? Who.PERSON : Who.MACHINE,
                EventWords.goes(p.event().effect()));
    }

    /** Decisions and signatures stand in the timeline already; the events that tell of them say nothing new. */
    private static boolean isTold(Posted p, List<Signature> signatures) {
        if (p.event().effect() instanceof TaskClosed closed) {
            return signatures.stream().anyMatch(signed -> signed.by().equals(closed.by()));
        }
        return p.event().effect() instanceof DecisionMade;
    }
}
