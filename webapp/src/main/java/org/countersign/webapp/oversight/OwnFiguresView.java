package org.countersign.webapp.oversight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's own figures, for that person; nobody is ranked. */
@Schema(name = "OwnFigures")
public record OwnFiguresView(
        @Schema(required = true, example = "operator") String who,
        @Schema(required = true) int days,
        @Schema(required = true, description = "below so many cases no share is told") int least,
        @Schema(required = true) DependenceView figures,
        @Schema(required = true) List<SkillView> skills) {}
