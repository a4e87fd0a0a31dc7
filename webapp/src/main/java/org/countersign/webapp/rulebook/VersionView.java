package org.countersign.webapp.rulebook;

import java.time.Instant;
import java.util.List;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validity;
import org.countersign.rules.rulebook.RuleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version with its text, its rules in words, and when it was in force. */
@Schema(name = "RulesetVersion")
public record VersionView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "3") int number,
        @Schema(required = true) String hash,
        @Schema(required = true) String publishedBy,
        @Schema(required = true) Instant publishedAt,
        @Schema(required = true) List<FileView> files,
        @Schema(required = true) List<LineView> lines,
        @Schema(required = true) List<ValidityView> validity) {

    static VersionView of(Shelved s, List<RuleLine> lines, List<Validity> validity) {
        return new VersionView(
                s.version().ruleset().toString(),
                s.version().number(),
                s.version().hash(),
                s.by(),
                s.at(),
                FileView.of(s.source(), lines),
                lines.stream().map(LineView::of).toList(),
                validity.stream()
                        .filter(v -> v.version() == s.version().number())
                        .map(v -> new ValidityView(v.from(), v.until()))
                        .toList());
    }

    /** A time in which a version was in force; without an end it still is. */
    @Schema(name = "RuleValidity")
    public record ValidityView(@Schema(required = true) Instant from, @Nullable Instant until) {}

    /** A rule or a table row in words, and where it is written. */
    @Schema(name = "RuleLine")
    public record LineView(
            @Schema(required = true, example = "ESC-020") String id,
            @Schema(required = true, example = "the order-risk model is worried") String sentence,
            @Schema(required = true) String file,
            @Schema(required = true) int line) {

        static LineView of(RuleLine r) {
            return new LineView(r.id(), r.sentence(), r.file(), r.line());
        }
    }

    /** A version in the list of all. */
    @Schema(name = "RulesetVersionItem")
    public record ItemView(
            @Schema(required = true, example = "3") int number,
            @Schema(required = true) String hash,
            @Schema(required = true) String publishedBy,
            @Schema(required = true) Instant publishedAt,
            @Schema(required = true) List<ValidityView> validity) {

        static ItemView of(Shelved s, List<Validity> validity) {
            VersionView full = VersionView.of(s, List.of(), validity);
            return new ItemView(full.number(), full.hash(), full.publishedBy(), full.publishedAt(), full.validity());
        }
    }
}
