package org.countersign.decisions.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Outcome;

/**
 * What would have changed a decision. It was worked out when somebody asked and is no part of the decision.
 *
 * @param ways the nearest first; empty when nothing that can still be changed would have
 * @param sentence what there is to say about it as a whole, such as why there is no way
 */
public record WhatIfAnswer(List<Way> ways, String sentence) {

    public WhatIfAnswer {
        ways = List.copyOf(ways);
    }

    static WhatIfAnswer none(String why) {
        return new WhatIfAnswer(List.of(), why);
    }

    /**
     * One way.
     *
     * @param steps what would be changed, one after the other
     * @param outcome what the rules of the decision's version say then
     * @param gone the rules that would not have spoken any more
     */
    public record Way(List<String> steps, Outcome outcome, List<Moved> scores, List<String> gone) {

        public Way {
            steps = List.copyOf(steps);
            scores = List.copyOf(scores);
            gone = List.copyOf(gone);
        }

        /** Such as {@code without the 12 pieces of Lantern: order-risk 31 % instead of 58 %, and rules would have ...}. */
        public String words() {
            String moved = scores.stream().map(Moved::words).collect(Collectors.joining(", "));
            return String.join(", then ", steps) + ": " + (moved.isEmpty() ? "" : moved + ", and ")
                    + "the rules would have " + said(outcome);
        }

        private static String said(Outcome outcome) {
            return switch (outcome.strictness()) {
                case 3 -> "refused it";
                case 2 -> "asked a person";
                case 1 -> "let it go on, changed";
                default -> "approved it";
            };
        }
    }

    /** A model's score as it was, and as it would be. */
    public record Moved(String model, String version, double before, double after) {

        /** One digit more where whole percents would not tell the two apart. */
        String words() {
            String whole = percents("%.0f");
            return Math.round(100 * before) == Math.round(100 * after) ? percents("%.1f") : whole;
        }

        private String percents(String form) {
            return String.format(
                    Locale.ROOT, "%s " + form + " %% instead of " + form + " %%", model, 100 * after, 100 * before);
        }
    }
}
