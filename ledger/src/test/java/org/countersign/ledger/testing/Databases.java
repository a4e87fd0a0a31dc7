package org.countersign.ledger.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.countersign.ledger.db.Database;

/**
 * The databases that everything must work on. A test class takes both:
 *
 * <pre>
 * &#64;ParameterizedClass
 * &#64;EnumSource(Databases.class)
 * class SomeTest {
 *     private final TestDatabase db;
 *     SomeTest(Databases databases) { db = databases.create(); }
 * </pre>
 *
 * One PostgreSQL server serves the whole JVM. Each database is copied from a migrated one of its kind, which takes some
 * 50 ms where migrating takes ten times as long.
 */
public enum Databases {
    H2 {
        @Override
        public TestDatabase create() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + H2_OPTIONS;
            TestDatabase fresh = open(url, "sa", "sa");
            try (Connection connection = fresh.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(Migrated.SCRIPT);
            } catch (SQLException e) {
                throw new IllegalStateException("no database " + url, e);
            }
            fresh.source().reset();
            return fresh;
        }
    },
    POSTGRESQL {
        @Override
        public TestDatabase create() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            Server.create(name, " template " + Server.template());
            return open(Server.url(name), "postgres", "postgres");
        }
    };

    /** As the server has them. */
    public static final String H2_OPTIONS = "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** A new, empty, migrated database. */
    public abstract TestDatabase create();

    /** A pool on any database, joined to the transactions of {@link TestTransactions}. */
    public TestDatabase open(String url, String user, String password) {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(12)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .transactionIntegration(new NarayanaTransactionIntegration(
                                TestTransactions.manager(), TestTransactions.registry()))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))));
        try {
            CountingDataSource source = new CountingDataSource(AgroalDataSource.from(configuration));
            return new TestDatabase(this, new Database(source, TestTransactions.registry()), source, url);
        } catch (SQLException e) {
            throw new IllegalStateException("no pool on " + url, e);
        }
    }

    static void close(CountingDataSource source) {
        try {
            source.unwrap(AgroalDataSource.class).close();
        } catch (SQLException e) {
            throw new IllegalStateException("the pool doesn't close", e);
        }
    }

    /** What makes an H2 like one that was migrated. */
    private static final class Migrated {

        private static final String SCRIPT = script();

        private static String script() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + H2_OPTIONS;
            try (TestDatabase migrated = H2.open(url, "sa", "sa")) {
                migrated.database().migrate();
                List<String> statements = migrated.database().jdbi().withHandle(h -> h.createQuery("script")
                        .mapTo(String.class)
                        .list());
                return String.join("\n", statements);
            }
        }
    }

    /** The one PostgreSQL of this JVM. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();
        private static final String TEMPLATE = migrated();

        static String template() {
            return TEMPLATE;
        }

        static String url(String name) {
            return POSTGRES.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL doesn't start", e);
            }
        }

        private static String migrated() {
            create("countersign_template", "");
            try (TestDatabase template = POSTGRESQL.open(url("countersign_template"), "postgres", "postgres")) {
                template.database().migrate();
            }
            return "countersign_template";
        }

        static synchronized void create(String name, String options) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + options);
            } catch (SQLException e) {
                throw new IllegalStateException("no database " + name, e);
            }
        }
    }
}
