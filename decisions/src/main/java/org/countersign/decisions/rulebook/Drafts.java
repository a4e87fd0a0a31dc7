package org.countersign.decisions.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.decisions.rulebook.RulesetMerge.Clash;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RuleDraft;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;
import org.countersign.rules.rulebook.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What authors work on: one draft for each rule set. Whoever saves must have seen what was saved before; whoever has saved
 * once belongs to its authors and can't approve it.
 */
public final class Drafts {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,60}(\\.drl|\\.table\\.csv)|scenarios\\.csv");
    private static final int MOST_FILES = 50;
    private static final int MOST_CHARS = 5_000_000;

    private final RuleDrafts drafts;
    private final RulebookShelf shelf;
    private final Validities validities;
    private final Clock clock;

    public Drafts(RuleDrafts drafts, RulebookShelf shelf, Validities validities, Clock clock) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.validities = validities;
        this.clock = clock;
    }

    /** A saved draft, and the change that was submitted with its former text. */
    public record Saved(RuleDraft draft, Optional<Integer> overtaken) {}

    public Optional<RuleDraft> find(RulesetId ruleset) {
        return drafts.find(ruleset);
    }

    public List<RuleDraft> list() {
        return drafts.list();
    }

    public RuleDraft get(RulesetId ruleset) {
        return find(ruleset)
                .orElseThrow(() -> new RuleDeskRefused(
                        Code.NOT_FOUND, "draft: nobody edits " + ruleset + "; save one with revision 0 to begin"));
    }

    /**
     * @param revision the one that was edited, 0 for a new draft
     * @throws RuleDeskRefused when somebody else has saved meanwhile
     */
    public Saved save(RulesetId ruleset, int revision, Map<String, String> files, String reason, String who) {
        RulesetSource source = checked(ruleset, files);
        Optional<RuleDraft> before = find(ruleset);
        if (before.isEmpty()) {
            return create(source, revision, reason, who);
        }
        RuleDraft old = before.get();
        boolean sameText = old.source().hash().equals(source.hash());
        TreeSet<String> editors = new TreeSet<>(old.editors());
        if (!sameText) {
            editors.add(who);
        }
        RuleDraft next = new RuleDraft(
                source,
                old.base(),
                sameText ? old.author() : who,
                editors,
                reason,
                old.revision() + 1,
                sameText ? old.change() : null,
                clock.instant());
        if (old.revision() != revision || !drafts.save(next, revision)) {
            throw stale(ruleset, revision);
        }
        return new Saved(next, sameText ? Optional.empty() : Optional.ofNullable(old.change()));
    }

    /** A draft as it would be on top of another version: what changed meanwhile, and where both changed the same. */
    public record Rebased(RuleDraft draft, int onto, RulesetDiff meanwhile, RulesetDiff own, List<Clash> clashes) {
        public Rebased {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * What a rebase would come to; nothing is changed.
     *
     * @param onto a version; null means the one in force
     */
    public Rebased rebased(RulesetId ruleset, @Nullable Integer onto) {
        RuleDraft draft = get(ruleset);
        int version = onto != null
                ? onto
                : validities.inForce(ruleset).map(Validity::version).orElse(0);
        RulesetSource theirs = shelf.find(ruleset, version)
                .map(Shelved::source)
                .orElseThrow(
                        () -> new RuleDeskRefused(Code.NOT_FOUND, "onto: there is no " + ruleset + " v" + version));
        RulesetSource base =
                shelf.find(ruleset, draft.base()).map(Shelved::source).orElse(null);
        RulesetMerge merge = RulesetMerge.of(base, theirs, draft.source());
        RuleDraft moved = new RuleDraft(
                merge.source(),
                version,
                draft.author(),
                draft.editors(),
                draft.reason(),
                draft.revision() + 1,
                null,
                clock.instant());
        return new Rebased(
                moved, version, RulesetDiff.of(base, theirs), RulesetDiff.of(theirs, merge.source()), merge.clashes());
    }

    /** Puts the draft on top of another version; what was submitted with the former text is overtaken. */
    public Saved rebase(RulesetId ruleset, int revision, @Nullable Integer onto, String who) {
        RuleDraft old = get(ruleset);
        RuleDraft moved = rebased(ruleset, onto).draft();
        TreeSet<String> editors = new TreeSet<>(moved.editors());
        editors.add(who);
        RuleDraft next = new RuleDraft(
                moved.source(), moved.base(), who, editors, moved.reason(), moved.revision(), null, moved.updatedAt());
        if (old.revision() != revision || !drafts.save(next, revision)) {
            throw stale(ruleset, revision);
        }
        return new Saved(next, Optional.ofNullable(old.change()));
    }

    private Saved create(RulesetSource source, int revision, String reason, String who) {
        RulesetId ruleset = source.ruleset();
        int base = validities.inForce(ruleset).map(Validity::version).orElse(0);
        RuleDraft first =
                new RuleDraft(source, base, who, new TreeSet<>(List.of(who)), reason, 1, null, clock.instant());
        if (revision != 0 || !drafts.create(first)) {
            throw stale(ruleset, revision);
        }
        return new Saved(first, Optional.empty());
    }

    private RuleDeskRefused stale(RulesetId ruleset, int revision) {
        String now = find(ruleset)
                .map(d -> "it is at revision " + d.revision() + " now, saved by " + d.author())
                .orElse("there is none any more: save with revision 0 to begin a new one");
        return new RuleDeskRefused(
                Code.STALE_DRAFT,
                "revision: the draft of " + ruleset + " was not at revision " + revision + ", " + now);
    }

    /** What was submitted stays as it is. */
    public Optional<Integer> discard(RulesetId ruleset) {
        RuleDraft draft = get(ruleset);
        drafts.discard(ruleset);
        return Optional.ofNullable(draft.change());
    }

    /** A text that may be kept; whether it makes sense is asked later. */
    public static RulesetSource checked(RulesetId ruleset, Map<String, String> files) {
        Vocabulary.of(ruleset);
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw bad(ruleset, "has " + files.size() + " files: write 1 to " + MOST_FILES);
        }
        long chars = 0;
        TreeMap<String, String> unix = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!NAME.matcher(file.getKey()).matches()) {
                throw bad(
                        ruleset,
                        "'" + file.getKey() + "' is no file of a rule set: write names such as limits.table.csv,"
                                + " limits.drl or scenarios.csv");
            }
            if (file.getValue().indexOf('\0') >= 0) {
                throw bad(ruleset, file.getKey() + " holds a zero byte and is no text");
            }
            chars += file.getValue().length();
            unix.put(file.getKey(), file.getValue().replace("\r\n", "\n"));
        }
        if (chars > MOST_CHARS) {
            throw bad(ruleset, "has " + chars + " characters: " + MOST_CHARS + " at most");
        }
        return new RulesetSource(ruleset, unix);
    }

    private static RuleDeskRefused bad(RulesetId ruleset, String why) {
        return new RuleDeskRefused(Code.BAD_FILES, "files: " + ruleset + " " + why);
    }
}
