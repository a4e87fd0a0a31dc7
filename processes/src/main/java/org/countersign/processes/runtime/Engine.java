package org.countersign.processes.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the house in the right order: first the ledger's tables, then the steps (and with them the rule sets), then the
 * engine with its diagrams, and only then its jobs. Whoever asks for {@link #runtime()} earlier waits until it is there.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    @Resource(lookup = "java:jboss/datasources/Countersign")
    DataSource source;

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager transactions;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Database database;

    /** Asked for late: the steps need rule sets, and those need the tables. */
    @Inject
    Instance<Steps> steps;

    private @Nullable ProcessEngine engine;
    private @Nullable ProcessRuntime runtime;

    @PostConstruct
    void start() {
        long began = System.nanoTime();
        database.migrate();
        Steps all = steps.get();
        EngineSettings settings = EngineSettings.from(Setting.ofProcess());
        JakartaTransactionProcessEngineConfiguration configuration = new JakartaTransactionProcessEngineConfiguration();
        configuration.setProcessEngineName("countersign");
        configuration.setTransactionManager(transactions);
        configuration.setDataSource(source);
        configuration.setJobExecutor(new ManagedJobs(threads, settings));
        EngineTuning.tune(configuration, all.beans(), settings);
        ProcessEngine built = configuration.buildProcessEngine();
        engine = built;
        EngineTuning.deploy(built, all.diagrams());
        runtime = new CamundaRuntime(built);
        configuration.getJobExecutor().start();
        LOG.info("The engine is up after {} ms", (System.nanoTime() - began) / 1_000_000);
    }

    public ProcessRuntime runtime() {
        ProcessRuntime ready = runtime;
        if (ready == null) {
            throw new IllegalStateException("the engine did not start");
        }
        return ready;
    }

    @PreDestroy
    void stop() {
        ProcessEngine running = engine;
        if (running != null) {
            running.close();
        }
    }

    /** What runs in the engine: the steps by the names that the diagrams call them, and the diagrams on the class path. */
    public record Steps(java.util.Map<String, Object> beans, List<String> diagrams) {
        public Steps {
            beans = java.util.Map.copyOf(beans);
            diagrams = List.copyOf(diagrams);
        }
    }
}
