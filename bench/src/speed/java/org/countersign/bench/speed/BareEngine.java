package org.countersign.bench.speed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.fulfilment.FakeSteps;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.runtime.CamundaRuntime;
import org.countersign.processes.runtime.EngineSettings;
import org.countersign.processes.runtime.EngineTuning;
import org.countersign.processes.runtime.ProcessRuntime;

/** The engine and our diagram, with steps that do nothing: what it costs to be driven by a process at all. */
final class BareEngine implements AutoCloseable {

    private static final int RENEW = 200;

    private final TestDatabase database;
    private final ProcessEngine engine;
    private final ProcessRuntime runtime;
    private final Map<Object, Object> beans = new HashMap<>();
    private final boolean tuned;
    private int started;

    BareEngine(Databases kind, boolean tuned) {
        this.tuned = tuned;
        database = kind.create();
        JakartaTransactionProcessEngineConfiguration configuration = new JakartaTransactionProcessEngineConfiguration();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setTransactionManager(TestTransactions.manager());
        configuration.setDataSource(database.source());
        configuration.setJobExecutorActivate(false);
        beans.put(Fulfilment.BEAN, new FakeSteps());
        if (tuned) {
            EngineTuning.tune(configuration, beans, EngineSettings.from(new Setting(key -> null, key -> null)));
        } else {
            configuration.setBeans(beans);
            configuration.setDatabaseType("postgres");
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        }
        engine = TestTransactions.call(configuration::buildProcessEngine);
        EngineTuning.deploy(engine, List.of(Fulfilment.DIAGRAM));
        runtime = new CamundaRuntime(engine);
    }

    /** One order, from its start to where it waits for the payment. */
    Object order() {
        if (++started % RENEW == 0) {
            database.source().reset();
            // They remember all that was done.
            beans.put(Fulfilment.BEAN, new FakeSteps());
        }
        String order = "B-" + started;
        return TestTransactions.call(() -> tuned
                ? runtime.start("fulfilment", order, Map.of())
                : engine.getRuntimeService().startProcessInstanceByKey("fulfilment", order));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
