package org.countersign.webapp.decision;

import java.util.List;
import org.countersign.decisions.desk.WhatIfAnswer;
import org.countersign.decisions.desk.WhatIfAnswer.Moved;
import org.countersign.decisions.desk.WhatIfAnswer.Way;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would have changed a decision. */
@Schema(name = "WhatIf")
public record WhatIfView(
        @Schema(required = true, description = "the nearest first; empty when there is none") List<WayView> ways,
        @Schema(required = true, description = "what there is to say about all of it, such as why there is no way")
                String sentence) {

    /** One way. */
    @Schema(name = "WhatIfWay")
    public record WayView(
            @Schema(required = true, description = "what would be changed, one after the other") List<String> steps,
            @Schema(
                            required = true,
                            enumeration = {"approve", "adjust", "escalate", "refuse"})
                    String outcome,
            @Schema(required = true) List<MovedView> scores,
            @Schema(required = true, description = "rules that would not have spoken any more") List<String> gone,
            @Schema(
                            required = true,
                            example = "without the 12 pieces of Lantern: order-risk 31 % instead of 58 %, and the rules"
                                    + " would have approved it")
                    String words) {

        static WayView of(Way way) {
            return new WayView(
                    way.steps(),
                    way.outcome().word(),
                    way.scores().stream().map(MovedView::of).toList(),
                    way.gone(),
                    way.words());
        }
    }

    /** A model's score, as it was and as it would be. */
    @Schema(name = "WhatIfScore")
    public record MovedView(
            @Schema(required = true, example = "order-risk") String model,
            @Schema(required = true) String version,
            @Schema(required = true, example = "0.58") double before,
            @Schema(required = true, example = "0.31") double after) {

        static MovedView of(Moved moved) {
            return new MovedView(moved.model(), moved.version(), moved.before(), moved.after());
        }
    }

    static WhatIfView of(WhatIfAnswer answer) {
        return new WhatIfView(answer.ways().stream().map(WayView::of).toList(), answer.sentence());
    }
}
