package org.countersign.webapp.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.rules.rulebook.RuleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule set and its version in force. */
@Schema(name = "Ruleset")
public record RulesetView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "3") int version,
        @Schema(required = true, description = "SHA-256 of its text") String hash,
        @Schema(required = true, example = "shipped") String publishedBy,
        @Schema(required = true) Instant publishedAt,
        @Schema(required = true, description = "every published version, the newest first") List<Integer> versions) {

    static RulesetView of(Shelved s, List<Shelved> all) {
        return new RulesetView(
                s.version().ruleset().toString(),
                s.version().number(),
                s.version().hash(),
                s.by(),
                s.at(),
                all.stream().map(v -> v.version().number()).toList());
    }

    /** One version with its text, and its rules in words. */
    @Schema(name = "RulesetVersion")
    public record VersionView(
            @Schema(required = true, example = "fulfilment/escalation") String ruleset,
            @Schema(required = true, example = "3") int version,
            @Schema(required = true) String hash,
            @Schema(required = true) String publishedBy,
            @Schema(required = true) Instant publishedAt,
            @Schema(required = true, description = "file name to text") Map<String, String> files,
            @Schema(required = true) List<LineView> rules) {

        static VersionView of(Shelved s, List<RuleLine> rules) {
            return new VersionView(
                    s.version().ruleset().toString(),
                    s.version().number(),
                    s.version().hash(),
                    s.by(),
                    s.at(),
                    s.source().files(),
                    rules.stream().map(LineView::of).toList());
        }
    }

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
}
