package org.countersign.processes.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.oversight.Caretaker;
import org.countersign.ledger.oversight.Caretakers;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.models.pricing.PriceFairness;
import org.countersign.models.pricing.PriceFairness.Group;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.runtime.ProcessRuntime;

/**
 * What happens when a group of customers is found to pay more, or to see more of its prices rise: a supervisor is asked,
 * who lets it stand with a reason or has the rules behind it looked at.
 */
public final class PriceFairnessSteps {

    /** Groups are compared once in this time. */
    static final Duration LOOK = Duration.ofDays(1);

    /** The orders that are compared. */
    static final Duration SPAN = Duration.ofDays(90);

    private static final String QUEUE = "supervisor";
    private static final String NO_CURRENCY = "XXX";

    /** What decides what somebody pays: an order's discounts, and the prices themselves. */
    private static final List<RulesetId> RULES = List.of(Pricing.POLICY, PriceLooks.POLICY);

    private final Function<Duration, PriceFairness> found;
    private final PriceWatch watch;
    private final Tasks tasks;
    private final Questions questions;
    private final Caretakers caretakers;
    private final PricingSettings settings;
    private final Clock clock;
    private volatile Instant looked = Instant.EPOCH;

    /** @param found what groups of customers paid in so much time until now */
    public PriceFairnessSteps(
            Function<Duration, PriceFairness> found,
            PriceWatch watch,
            Tasks tasks,
            Questions questions,
            Caretakers caretakers,
            PricingSettings settings,
            Clock clock) {
        this.found = found;
        this.watch = watch;
        this.tasks = tasks;
        this.questions = questions;
        this.caretakers = caretakers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks about every breach that nobody was asked about lately; says how many those were. */
    public int tick(ProcessRuntime processes) {
        Instant now = clock.instant();
        Duration every = settings.fairnessEvery();
        if (every == null || looked.plus(LOOK).isAfter(now) || !watch.mine()) {
            return 0;
        }
        int asked = 0;
        for (Group group : found.apply(SPAN).groups()) {
            String subject = PriceFairnessProcess.subject(group.segment(), group.name());
            if (group.breached() && !wasAsked(subject, now.minus(every))) {
                processes.start(
                        PriceFairnessProcess.KEY, subject, Map.of("found", String.join("\n", group.breaches())));
                asked++;
            }
        }
        looked = now;
        return asked;
    }

    private boolean wasAsked(String subject, Instant since) {
        return tasks.ofSubject(subject).stream()
                .anyMatch(task ->
                        task.state() == Task.State.OPEN || task.openedAt().isAfter(since));
    }

    /** A supervisor is asked. */
    public void ask(String subject, String breaches) {
        String group = PriceFairnessProcess.group(subject);
        questions.ask(new Question(
                PriceFairnessProcess.ANSWER,
                QUEUE,
                subject,
                subject,
                null,
                "May customers (" + group + ") go on paying more than the others?",
                breaches,
                group,
                BigDecimal.ZERO,
                NO_CURRENCY,
                Answer.REFUSE));
    }

    /** A person does not let it stand: the rules are to be reviewed today, by their owner, else by who said so. */
    public void haveReviewed(String who) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (RulesetId ruleset : RULES) {
            String owner = caretakers
                    .find(Caretaker.RULES, ruleset.toString())
                    .map(Caretaker::owner)
                    .orElse(who);
            caretakers.set(new Caretaker(Caretaker.RULES, ruleset.toString(), owner, today, now, who));
        }
    }
}
