package org.countersign.ledger.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The tables' history. Flyway usually scans the class path, which in an application server is a virtual file system that
 * it doesn't know; so the migrations are named here, one a line, and read by name.
 */
final class Migrations {

    private static final List<String> ALL = List.of(
            "V1__spine.sql",
            "V2__outbox_set_aside.sql",
            "V3__rule_changes.sql",
            "V4__authorized.sql",
            "V5__posted_by.sql",
            "V6__closed_letters.sql",
            "V7__returns.sql",
            "V8__model_lineup.sql",
            "V10__model_watch.sql",
            "V11__delivery.sql",
            "V12__delivery_notice.sql",
            "V13__consent.sql",
            "V14__retention.sql",
            "V15__records.sql",
            "V16__category.sql",
            "V17__history_cleaning.sql",
            "V18__event_source.sql",
            "V19__fairness_reason.sql",
            "V20__reorder.sql",
            "V21__forecast.sql",
            "V22__field_owner.sql",
            "V23__blind_review.sql",
            "V24__privacy.sql",
            "V25__automation.sql",
            "V28__unwind.sql",
            "V29__signed_rules.sql",
            "V30__pricing.sql",
            "V31__price_elasticity.sql",
            "V32__product_list.sql",
            "V33__promotion.sql",
            "V34__order_terms.sql",
            "V35__goods_after_a_count.sql");

    private final DataSource source;

    Migrations(DataSource source) {
        this.source = source;
    }

    /** Runs in a thread of its own: a transaction of the caller would forbid Flyway its own commits. */
    void run() {
        Throwable[] failure = {null};
        Thread thread = new Thread(this::migrate, "ledger-migration");
        thread.setContextClassLoader(Migrations.class.getClassLoader());
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tables were not brought up to date: interrupted", e);
        }
        if (failure[0] != null) {
            throw new IllegalStateException("The tables could not be brought up to date", failure[0]);
        }
    }

    private void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table("schema_history")
                // The workflow engine's tables may be there before ours.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Numbers are given to rooms, not to days: a lower one may come after a higher one.
                .outOfOrder(true)
                .resourceProvider(new Named())
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    private static final class Named implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return ALL.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return ALL.stream()
                    .filter(name ->
                            name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream in = Migrations.class.getResourceAsStream("migration/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("migration/" + name + " is not in the jar");
                }
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
