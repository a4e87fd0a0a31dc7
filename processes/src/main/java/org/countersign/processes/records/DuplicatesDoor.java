package org.countersign.processes.records;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.fulfilment.KnownCustomers;
import org.countersign.ledger.fulfilment.KnownProducts;
import org.countersign.ledger.records.RecordSearches;

/** Searches for duplicates in the background and tells how far they are; each pair is a transaction of its own. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class DuplicatesDoor {

    @Inject
    KnownCustomers customers;

    @Inject
    KnownProducts products;

    @Inject
    RecordSearches reports;

    @EJB
    MatchingDoor matching;

    @Resource
    ManagedExecutorService executor;

    private Searches searches;

    @PostConstruct
    void open() {
        searches = new Searches(
                Map.of(RecordKind.CUSTOMER, customers::next, RecordKind.PRODUCT, products::next),
                pair -> matching.judge(pair),
                reports,
                executor,
                () -> UUID.randomUUID().toString(),
                Clock.systemUTC());
    }

    @PreDestroy
    void close() {
        searches.stopAll();
    }

    /** Begins a search, unless one of the same kind is under way: that one then. */
    public SearchStatus start(RecordKind kind, String by) {
        return searches.start(kind, by);
    }

    public Optional<SearchStatus> find(String id) {
        return searches.find(id);
    }

    /** The newest first. */
    public List<SearchStatus> list() {
        return searches.list();
    }

    /** Asks a search to stop; what it has found so far stays. */
    public void stop(String id) {
        searches.stop(id);
    }
}
