package org.countersign.processes.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.runtime.EngineSettings;
import org.countersign.processes.runtime.EngineTuning;

/** An engine as the server has it, with a single process and nobody who works its jobs. */
public final class OneProcess {

    private OneProcess() {}

    /**
     * @param bean the name by which the diagram calls its steps
     * @return to be closed by the caller
     */
    public static ProcessEngine engine(TestDatabase database, String bean, Object steps, String diagram) {
        JakartaTransactionProcessEngineConfiguration configuration = new JakartaTransactionProcessEngineConfiguration();
        configuration.setProcessEngineName(UuidCreator.getTimeOrderedEpoch().toString());
        configuration.setTransactionManager(TestTransactions.manager());
        configuration.setDataSource(database.source());
        configuration.setJobExecutorActivate(false);
        EngineTuning.tune(
                configuration,
                new HashMap<>(Map.of(bean, steps)),
                EngineSettings.from(new Setting(key -> null, key -> null)));
        ProcessEngine built = TestTransactions.call(configuration::buildProcessEngine);
        EngineTuning.deploy(built, List.of(diagram));
        return built;
    }
}
