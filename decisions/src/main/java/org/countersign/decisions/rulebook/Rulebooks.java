package org.countersign.decisions.rulebook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.RuleProblems;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule sets of this server. The shelf keeps every published version as text, forever; here the versions in force lie
 * open, compiled before the first order asks. An old version is compiled when a replay asks for it, and a few of them
 * stay open.
 */
public final class Rulebooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rulebooks.class);

    /** Old versions that stay open at once. */
    static final int OPEN = 8;

    /** How long a rulebook that was put away may still be in somebody's hands. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final RulebookShelf shelf;
    private final RuleCompiler compiler;
    private final Clock clock;
    private final Map<RulesetId, Rulebook> current = new ConcurrentHashMap<>();
    private final Map<RulesetVersion, Rulebook> old = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<PutAway> putAway = new ArrayDeque<>();

    private record PutAway(Rulebook book, Instant at) {}

    public Rulebooks(RulebookShelf shelf, RuleCompiler compiler, Clock clock) {
        this.shelf = shelf;
        this.compiler = compiler;
        this.clock = clock;
    }

    /** Opens what is in force, with what comes with Countersign. */
    public void installShipped() {
        installShipped(ShippedRulesets.all());
    }

    /**
     * Opens what is in force: a shipped text that is new or has changed becomes a new version, then the newest version of
     * each rule set is compiled. A text that can't be compiled changes nothing; it is logged.
     */
    public void installShipped(List<RulesetSource> shipped) {
        for (RulesetSource source : shipped) {
            Optional<Shelved> newest = shelf.current(source.ruleset());
            if (newest.isEmpty() || !newest.get().version().hash().equals(source.hash())) {
                tryToPublish(source);
            }
        }
        for (RulesetId ruleset :
                shelf.list().stream().map(s -> s.version().ruleset()).distinct().toList()) {
            if (!current.containsKey(ruleset)) {
                shelf.current(ruleset).ifPresent(this::tryToOpen);
            }
        }
    }

    private void tryToPublish(RulesetSource source) {
        try {
            publish(source, "shipped");
        } catch (RuleProblems e) {
            LOG.error(
                    "The shipped rule set {} can't be compiled; what was in force stays:\n{}",
                    source.ruleset(),
                    e.getMessage());
        }
    }

    private void tryToOpen(Shelved shelved) {
        try {
            replace(compiler.compile(shelved.source(), shelved.version()));
        } catch (RuleProblems e) {
            LOG.error("{} can't be compiled; its cases go to people:\n{}", shelved.version(), e.getMessage());
        }
    }

    /**
     * Puts a new version in force, compiled and warm before the first case sees it.
     *
     * @throws RuleProblems when it can't be compiled; nothing has changed then
     */
    public RulesetVersion publish(RulesetSource source, String by) {
        Rulebook book = compiler.compile(source, next(source));
        RulesetVersion published = shelf.publish(source, by, clock.instant()).version();
        if (!published.equals(book.version())) {
            book.close();
            book = compiler.compile(source, published);
        }
        replace(book);
        LOG.info("{} is in force, published by {}", published, by);
        return published;
    }

    /** The version that a text will most likely become: compiled under that name before it is published. */
    private RulesetVersion next(RulesetSource source) {
        int newest =
                shelf.current(source.ruleset()).map(s -> s.version().number()).orElse(0);
        return new RulesetVersion(source.ruleset(), newest + 1, source.hash());
    }

    private synchronized void replace(Rulebook book) {
        Rulebook before = current.put(book.version().ruleset(), book);
        if (before != null) {
            putAway(before);
        }
    }

    /** The version in force; never compiles. Empty when there is none. */
    public Optional<Rulebook> find(RulesetId ruleset) {
        return Optional.ofNullable(current.get(ruleset));
    }

    /** The version in force; never compiles. */
    public Rulebook current(RulesetId ruleset) {
        return find(ruleset)
                .orElseThrow(() -> new IllegalArgumentException("ruleset: there is no " + ruleset + " in force"));
    }

    /** Any published version, compiled now if it does not lie open. */
    public Rulebook version(RulesetId ruleset, int number) {
        return find(ruleset, number)
                .orElseThrow(() -> new IllegalArgumentException("ruleset: there is no " + ruleset + " v" + number));
    }

    /** Any published version, compiled now if it does not lie open; empty when it was never published. */
    public Optional<Rulebook> find(RulesetId ruleset, int number) {
        Optional<Rulebook> inForce = find(ruleset).filter(b -> b.version().number() == number);
        return inForce.isPresent() ? inForce : shelf.find(ruleset, number).map(this::open);
    }

    private synchronized Rulebook open(Shelved shelved) {
        closePutAway();
        Rulebook book = old.get(shelved.version());
        if (book == null) {
            book = compiler.compile(shelved.source(), shelved.version());
            old.put(shelved.version(), book);
            makeRoom();
        }
        return book;
    }

    private void makeRoom() {
        if (old.size() > OPEN) {
            Iterator<Rulebook> leastRecentlyUsed = old.values().iterator();
            putAway(leastRecentlyUsed.next());
            leastRecentlyUsed.remove();
        }
    }

    private void putAway(Rulebook book) {
        closePutAway();
        putAway.add(new PutAway(book, clock.instant()));
    }

    private void closePutAway() {
        Instant before = clock.instant().minus(GRACE);
        while (!putAway.isEmpty() && putAway.getFirst().at().isBefore(before)) {
            putAway.removeFirst().book().close();
        }
    }

    @Override
    public synchronized void close() {
        putAway.forEach(p -> p.book().close());
        old.values().forEach(Rulebook::close);
        current.values().forEach(Rulebook::close);
        putAway.clear();
        old.clear();
        current.clear();
    }
}
