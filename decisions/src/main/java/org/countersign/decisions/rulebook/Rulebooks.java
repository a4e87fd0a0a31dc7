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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;
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

    /** Who publishes what comes with Countersign. */
    public static final String SHIPPED = "shipped";

    /** Old versions that stay open at once. */
    static final int OPEN = 8;

    /** How long a rulebook that was put away may still be in somebody's hands. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final RulebookShelf shelf;
    private final Validities validities;
    private final RuleCompiler compiler;
    private final Clock clock;
    private final Map<RulesetId, Rulebook> current = new ConcurrentHashMap<>();
    private final Map<RulesetVersion, Rulebook> old = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<RulesetVersion> broken = ConcurrentHashMap.newKeySet();
    private final Deque<PutAway> putAway = new ArrayDeque<>();

    private record PutAway(Rulebook book, Instant at) {}

    public Rulebooks(RulebookShelf shelf, Validities validities, RuleCompiler compiler, Clock clock) {
        this.shelf = shelf;
        this.validities = validities;
        this.compiler = compiler;
        this.clock = clock;
    }

    /** Opens what is in force, with what comes with Countersign. */
    public void installShipped() {
        installShipped(ShippedRulesets.all());
    }

    /**
     * Opens what is in force: a shipped text that is new or has changed becomes a new version, unless people have changed
     * the rule set; then the version in force of each rule set is compiled. A text that can't be compiled changes nothing;
     * it is logged.
     */
    public void installShipped(List<RulesetSource> shipped) {
        int adopted = shelf.adopt();
        if (adopted > 0) {
            LOG.warn("{} published rule texts from before there was a key are signed now", adopted);
        }
        for (RulesetSource source : shipped) {
            Optional<Shelved> newest = shelf.current(source.ruleset());
            if (newest.isEmpty()) {
                tryToPublish(source);
            } else if (!newest.get().version().hash().equals(source.hash())
                    || !newest.get().trusted()) {
                if (newest.get().by().equals(SHIPPED)) {
                    tryToPublish(source);
                } else {
                    LOG.info(
                            "{} is yours and stays; this release ships another text",
                            newest.get().version());
                }
            }
        }
        refresh();
    }

    /**
     * Opens what is in force by now and does not lie open yet: after the start, and what another node has published.
     * Returns how many.
     */
    public int refresh() {
        int opened = 0;
        for (Validity validity : validities.inForce()) {
            Rulebook open = current.get(validity.ruleset());
            if (open == null || open.version().number() != validity.version()) {
                opened += shelf.find(validity.ruleset(), validity.version())
                                .filter(shelved -> !broken.contains(shelved.version()))
                                .map(this::tryToOpen)
                                .orElse(false)
                        ? 1
                        : 0;
            }
        }
        return opened;
    }

    private void tryToPublish(RulesetSource source) {
        try {
            publish(source, SHIPPED);
        } catch (RuleProblems e) {
            LOG.error(
                    "The shipped rule set {} can't be compiled; what was in force stays:\n{}",
                    source.ruleset(),
                    e.getMessage());
        }
    }

    private boolean tryToOpen(Shelved shelved) {
        if (!shelved.trusted()) {
            broken.add(shelved.version());
            LOG.error(
                    "{} is not opened: its text is not the one that was published here, or bears no signature of"
                            + " this shop's key; its cases go to people",
                    shelved.version());
            return false;
        }
        try {
            Rulebook book = compiler.compile(shelved.source(), shelved.version());
            boolean wanted = replaceIfInForce(book);
            if (!wanted) {
                book.close();
            }
            return wanted;
        } catch (RuleProblems e) {
            broken.add(shelved.version());
            LOG.error("{} can't be compiled; its cases go to people:\n{}", shelved.version(), e.getMessage());
            return false;
        }
    }

    /** While it was compiled, another version may have come into force. */
    private synchronized boolean replaceIfInForce(Rulebook book) {
        boolean wanted = validities
                .inForce(book.version().ruleset())
                .filter(v -> v.version() == book.version().number())
                .isPresent();
        if (wanted) {
            replace(book);
        }
        return wanted;
    }

    /**
     * Puts a text in force, compiled and warm before the first case sees it. In a transaction it is seen once that is
     * committed, and never when it is not.
     *
     * @throws RuleProblems when it can't be compiled; nothing has changed then
     */
    public RulesetVersion publish(RulesetSource source, String by) {
        Rulebook book = compiler.compile(source, next(source));
        RulesetVersion published = shelf.publish(source, by, clock.instant()).version();
        if (!published.equals(book.version())) {
            // Another server has published meanwhile.
            book.close();
            book = compiler.compile(source, published);
        }
        begin(book, "published by " + by);
        return published;
    }

    /** A version that was in force before is so again. */
    public RulesetVersion bringBack(RulesetId ruleset, int number) {
        Shelved shelved = shelf.find(ruleset, number)
                .orElseThrow(() -> new IllegalArgumentException("ruleset: there is no " + ruleset + " v" + number));
        begin(compiler.compile(shelved.source(), shelved.version()), "back again");
        return shelved.version();
    }

    private void begin(Rulebook book, String why) {
        RulesetVersion version = book.version();
        if (validities
                .inForce(version.ruleset())
                .filter(v -> v.version() == version.number())
                .isEmpty()) {
            validities.begin(version.ruleset(), version.number(), clock.instant());
        }
        validities.whenDone(committed -> {
            if (committed) {
                replace(book);
                LOG.info("{} is in force, {}", version, why);
            } else {
                book.close();
            }
        });
    }

    /** The version that was in force at that moment, compiled now if it does not lie open. */
    public Optional<Rulebook> asOf(RulesetId ruleset, Instant at) {
        return validities.asOf(ruleset, at).flatMap(v -> find(ruleset, v.version()));
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

    /**
     * Any published version, compiled now if it does not lie open; empty when it was never published, or when it can't
     * be trusted.
     */
    public Optional<Rulebook> find(RulesetId ruleset, int number) {
        Optional<Rulebook> inForce = find(ruleset).filter(b -> b.version().number() == number);
        return inForce.isPresent()
                ? inForce
                : shelf.find(ruleset, number).filter(Shelved::trusted).map(this::open);
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
