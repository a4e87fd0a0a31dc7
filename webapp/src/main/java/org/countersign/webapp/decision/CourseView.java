package org.countersign.webapp.decision;

import java.time.Instant;
import java.util.List;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.Course;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a person came to an answer: what was shown when, and what was said when. */
@Schema(name = "AnswerCourse")
public record CourseView(
        @Schema(required = true, example = "T-48213") String task,
        @Schema(required = true, description = "whether the advice came after the first answer") boolean blind,
        @Schema(
                        required = true,
                        description = "whether it is hidden from you still: reasons and predictions are left out")
                boolean hidden,
        @Schema(description = "what to do about that") @Nullable String sentence,
        @Schema(required = true, description = "while the task is open only your own")
                List<FirstAnswerView> firstAnswers,
        @Schema(description = "who signed; absent while it is open") @Nullable String signedBy,
        @Schema(enumeration = {"approve", "refuse"}) @Nullable String verdict,
        @Schema(
                        enumeration = {"from-the-start", "after-the-first-answer"},
                        description = "when the signer was shown the advice; absent while it is open")
                @Nullable
                String adviceShown,
        @Schema(description = "whether the signer changed the mind after the advice; absent unless blind and signed")
                @Nullable
                Boolean changed,
        @Schema(description = "when the signer first saw the task; absent when never, as by a program") @Nullable
                Instant shownAt,
        @Nullable Instant signedAt) {

    static CourseView of(Course c) {
        GivenAnswer signed = c.signed();
        FirstAnswer own = signed == null ? null : signed.first();
        return new CourseView(
                c.task().id(),
                c.task().blind(),
                c.hidden(),
                c.hidden() ? Blindfold.INSTEAD : null,
                c.first().stream().map(FirstAnswerView::of).toList(),
                signed == null ? null : signed.by(),
                signed == null ? null : signed.verdict().word(),
                signed == null ? null : own == null ? "from-the-start" : "after-the-first-answer",
                changed(c),
                signed == null ? null : signed.shownAt(),
                signed == null ? null : signed.at());
    }

    private static @Nullable Boolean changed(Course c) {
        GivenAnswer signed = c.signed();
        FirstAnswer own = signed == null ? null : signed.first();
        return (signed == null || own == null) ? null : (Boolean) (own.verdict() != signed.verdict());
    }
}
