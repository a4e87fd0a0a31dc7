package org.countersign.decisions.registry;

import java.util.List;
import org.countersign.decisions.oversight.FairnessReasons;
import org.countersign.decisions.registry.ModelRefused.Code;
import org.jspecify.annotations.Nullable;

/** A model that treats a group of people worse serves only when somebody signs why, in a code and in words. */
public final class FairnessAnswer {

    /** What the diary calls it. */
    public static final String EVENT = "fairness";

    private FairnessAnswer() {}

    /**
     * What the diary keeps of the reason; empty when none is needed.
     *
     * @param breaches each group that is treated worse, with the figures
     * @throws ModelRefused when one is needed and not given
     */
    public static String reason(List<String> breaches, @Nullable String code, @Nullable String comment) {
        if (breaches.isEmpty()) {
            return "";
        }
        String why = String.join("\n", breaches);
        if (code == null || comment == null || comment.isBlank()) {
            throw new ModelRefused(
                    Code.FAIRNESS_REASON_NEEDED,
                    "it treats a group worse than the others; whoever lets it serve says why, with a code and in words.\n"
                            + why);
        }
        String label = FairnessReasons.find(code)
                .orElseThrow(() -> new ModelRefused(
                        Code.FAIRNESS_REASON_NEEDED,
                        "reasonCode: '" + code
                                + "' is no reason to let it serve though it treats a group worse.\nMaybe "
                                + String.join(
                                        ", ",
                                        FairnessReasons.all().stream()
                                                .map(reason -> reason.code())
                                                .toList())
                                + " was meant."))
                .label();
        return label + ": " + comment.strip() + "\n" + why;
    }
}
