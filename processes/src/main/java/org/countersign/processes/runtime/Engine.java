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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the house in the right order: first the ledger's tables, then the steps (and with them the rule sets) beside the
 * engine, and only then its jobs. Whoever asks for {@link #runtime()} earlier waits until it is there.
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

    @Resource
    ManagedExecutorService executor;

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
        Future<Steps> rest = executor.submit(steps::get);
        EngineSettings settings = EngineSettings.from(Setting.ofProcess());
        JakartaTransactionProcessEngineConfiguration configuration = new JakartaTransactionProcessEngineConfiguration();
        configuration.setProcessEngineName("countersign");
        configuration.setTransactionManager(transactions);
        configuration.setDataSource(source);
        configuration.setJobExecutor(new ManagedJobs(threads, settings));
        Map<Object, Object> beans = new ConcurrentHashMap<>();
        EngineTuning.tune(configuration, beans, settings);
        ProcessEngine built = configuration.buildProcessEngine();
        engine = built;
        Steps all = await(rest);
        beans.putAll(all.beans());
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

    private static Steps await(Future<Steps> steps) {
        try {
            return steps.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the steps could not be put together", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        ProcessEngine running = engine;
        if (running != null) {
            running.close();
        }
    }

    /** What runs in the engine: the steps by the names that the diagrams call them, and the diagrams on the class path. */
    public record Steps(Map<String, Object> beans, List<String> diagrams) {
        public Steps {
            beans = Map.copyOf(beans);
            diagrams = List.copyOf(diagrams);
        }
    }
}
