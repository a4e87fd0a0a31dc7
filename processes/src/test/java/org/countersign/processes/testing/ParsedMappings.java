package org.countersign.processes.testing;

import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.countersign.ledger.testing.Databases;

/**
 * What an engine says to its database is read from thousands of lines of XML, which takes longer than all else that an
 * engine needs to start. It is the same for every engine on the same kind of database, so tests read it once; each engine
 * still has connections of its own.
 */
final class ParsedMappings {

    private static final Map<Databases, Configuration> PARSED = new EnumMap<>(Databases.class);

    private ParsedMappings() {}

    static synchronized void use(Databases kind, ProcessEngineConfigurationImpl engine) {
        Configuration parsed = PARSED.get(kind);
        if (parsed != null) {
            engine.setSqlSessionFactory(new OnOwnConnections(parsed, engine.getDataSource()));
        }
    }

    static synchronized void keep(Databases kind, ProcessEngineConfigurationImpl engine) {
        PARSED.putIfAbsent(kind, engine.getSqlSessionFactory().getConfiguration());
    }

    private static final class OnOwnConnections extends DefaultSqlSessionFactory {

        private final DataSource source;

        OnOwnConnections(Configuration parsed, DataSource source) {
            super(parsed);
            this.source = source;
        }

        @Override
        public SqlSession openSession() {
            Configuration parsed = getConfiguration();
            return new DefaultSqlSession(
                    parsed,
                    parsed.newExecutor(
                            new ManagedTransactionFactory().newTransaction(source, null, false),
                            parsed.getDefaultExecutorType()),
                    false);
        }
    }
}
