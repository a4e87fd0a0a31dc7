package org.countersign.processes.runtime;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The engine as we want it, whatever its transactions are: it keeps where an order stands and no more. What was decided
 * and why is in the ledger, so the engine's history is short; ids need no database; nothing is measured, scripted, sent
 * home or guarded twice.
 */
public final class EngineTuning {

    private EngineTuning() {}

    /** @param steps the business steps, by the names that the diagrams call them; may be filled until jobs run */
    public static void tune(ProcessEngineConfigurationImpl engine, Map<Object, Object> steps, EngineSettings settings) {
        engine.setBeans(steps);
        engine.setClassLoader(EngineTuning.class.getClassLoader());
        // H2 runs in its PostgreSQL mode, where the engine's own H2 scripts fail and its PostgreSQL scripts don't.
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setJdbcBatchProcessing(true);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setHistoryEventProducer(new KnownDefinitions());
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnforceHistoryTimeToLive(true);
        engine.setFailedJobRetryTimeCycle(settings.retries());
        engine.setDefaultNumberOfRetries(settings.retries().split(",").length + 1);
    }

    /** Deploys the diagrams; unchanged ones keep their version. */
    public static void deploy(ProcessEngine engine, List<String> diagrams) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name("countersign")
                .enableDuplicateFiltering(true);
        diagrams.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }
}
