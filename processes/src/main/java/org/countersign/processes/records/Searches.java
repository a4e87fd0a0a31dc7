package org.countersign.processes.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.records.RecordSearches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The searches for duplicates: one at a time, in the background, and each on record with what it found. */
public final class Searches {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

    private final Map<RecordKind, Search.Source> sources = new EnumMap<>(RecordKind.class);
    private final Search.Judge judge;
    private final RecordSearches reports;
    private final Executor executor;
    private final Supplier<String> ids;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, Search> here = new LinkedHashMap<>();

    Searches(
            Map<RecordKind, Search.Source> sources,
            Search.Judge judge,
            RecordSearches reports,
            Executor executor,
            Supplier<String> ids,
            Clock clock) {
        this.sources.putAll(sources);
        this.judge = judge;
        this.reports = reports;
        this.executor = executor;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a search, unless one of the same kind is under way: that one then. */
    synchronized SearchStatus start(RecordKind kind, String by) {
        Optional<SearchStatus> running = here.values().stream()
                .filter(search -> search.kind() == kind)
                .map(Search::status)
                .filter(SearchStatus::isRunning)
                .findFirst();
        return running.orElseGet(() -> begin(kind, by));
    }

    private SearchStatus begin(RecordKind kind, String by) {
        Search search = new Search(ids.get(), kind, by, clock);
        SearchStatus status = search.status();
        here.put(status.id(), search);
        keep(status);
        executor.execute(() -> inTurn(search));
        return status;
    }

    private void inTurn(Search search) {
        turn.lock();
        try {
            search.run(source(search.kind()), judge);
        } catch (RuntimeException e) { // a door: it is told to whoever looks at the search
            LOG.warn("search for duplicates {} failed", search.status(), e);
            search.end(SearchStatus.FAILED, e.getMessage());
        } finally {
            turn.unlock();
            LOG.info("search for duplicates {}", search.status());
            keep(search.status());
        }
    }

    private Search.Source source(RecordKind kind) {
        return sources.getOrDefault(kind, (after, most) -> List.of());
    }

    private void keep(SearchStatus status) {
        try {
            reports.keep(status.id(), status.startedAt(), Json.write(status));
        } catch (RuntimeException e) { // the search itself goes on, and its report can still be read here
            LOG.warn("the report of search {} could not be kept", status.id(), e);
        }
    }

    synchronized Optional<SearchStatus> find(String id) {
        Search search = here.get(id);
        return search != null ? Optional.of(search.status()) : reports.find(id).map(Searches::old);
    }

    /** The newest first. */
    synchronized List<SearchStatus> list() {
        List<SearchStatus> all =
                new ArrayList<>(here.values().stream().map(Search::status).toList());
        Collections.reverse(all);
        reports.list().stream()
                .map(Searches::old)
                .filter(old -> !here.containsKey(old.id()))
                .forEach(all::add);
        return all;
    }

    private static SearchStatus old(String report) {
        return Json.read(report, SearchStatus.class).asOld();
    }

    synchronized void stop(String id) {
        Optional.ofNullable(here.get(id)).ifPresent(Search::stop);
    }

    synchronized void stopAll() {
        here.values().forEach(Search::stop);
    }
}
