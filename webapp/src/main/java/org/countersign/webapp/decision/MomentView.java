package org.countersign.webapp.decision;

import java.time.Instant;
import java.util.Locale;
import org.countersign.decisions.desk.Passport.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened, in words. */
@Schema(name = "Moment")
public record MomentView(
        @Schema(required = true) Instant at,
        @Schema(
                        required = true,
                        enumeration = {"machine", "person", "outside"})
                String who,
        @Schema(required = true, example = "Held for a person of the queue risk") String text) {

    public static MomentView of(Moment m) {
        return new MomentView(m.at(), m.who().name().toLowerCase(Locale.ROOT), m.text());
    }
}
