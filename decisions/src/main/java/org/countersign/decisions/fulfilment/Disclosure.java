package org.countersign.decisions.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.rules.rulebook.Personal;

/**
 * Prices know no customers unless the shop's own rules say that they may ({@code then price.personal}), and then the
 * customer is told so: New York's Algorithmic Pricing Disclosure Act and the EU's Consumer Rights Directive as amended in
 * 2019 ask for a sentence beside such a price.
 */
public final class Disclosure {

    static final String SET_ASIDE = "PRI-906";
    static final String TOLD = "PRI-907";

    private static final String NOTICE = "price.notice";
    private static final String USUAL_NOTICE = "This price was set by an algorithm using your personal data.";

    private Disclosure() {}

    /** @param personal the rules that look at what is known of the customer */
    public static Judgement of(Judgement said, Set<String> personal) {
        List<Reason> spoke = said.reasons().stream()
                .filter(reason -> personal.contains(reason.rule()) && reason.wants() instanceof Outcome.Adjust)
                .toList();
        if (spoke.isEmpty()) {
            return said;
        }
        return allowed(said).map(notice -> told(said, notice)).orElseGet(() -> setAside(said, spoke));
    }

    /** What the customer is told; empty where no rule allows it. */
    private static Optional<String> allowed(Judgement said) {
        return said.reasons().stream()
                .filter(reason -> texts(reason, Personal.ALLOWED).anyMatch("true"::equals))
                .findFirst()
                .map(reason -> texts(reason, NOTICE).findFirst().orElse(USUAL_NOTICE));
    }

    private static Stream<String> texts(Reason reason, String what) {
        return reason.wants() instanceof Outcome.Adjust adjust
                ? adjust.adjustments().stream()
                        .filter(a -> a.what().equals(what))
                        .flatMap(a -> Stream.ofNullable(a.text()))
                : Stream.empty();
    }

    private static Judgement told(Judgement said, String notice) {
        List<Reason> reasons = new ArrayList<>(said.reasons());
        Adjustment told = new Adjustment(Adjustment.DISCLOSURE, null, null, notice);
        reasons.add(new Reason(TOLD, new Outcome.Adjust(List.of(told)), "the customer is told: " + notice));
        return new Judgement(said.outcome(), reasons);
    }

    private static Judgement setAside(Judgement said, List<Reason> spoke) {
        List<Reason> reasons = new ArrayList<>();
        for (Reason reason : said.reasons()) {
            reasons.add(
                    spoke.contains(reason) ? new Reason(reason.rule(), Outcome.approve(), reason.because()) : reason);
        }
        spoke.forEach(reason -> reasons.add(new Reason(
                SET_ASIDE, Outcome.approve(), reason.rule() + " is set aside: prices know no customers here")));
        return new Judgement(outcome(said.outcome(), reasons), reasons);
    }

    private static Outcome outcome(Outcome before, List<Reason> reasons) {
        if (!(before instanceof Outcome.Adjust)) {
            return before;
        }
        List<Adjustment> left = new Judgement(before, reasons).adjustments();
        return left.isEmpty() ? Outcome.approve() : new Outcome.Adjust(left);
    }
}
