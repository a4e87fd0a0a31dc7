package org.countersign.ledger.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class TasksTest {

    private static final Instant NOW = Samples.NOON.toInstant();

    private final TestDatabase db;
    private final Tasks tasks;

    TasksTest(Databases databases) {
        db = databases.create();
        tasks = new Tasks(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void open(Task task) {
        TestTransactions.run(() -> tasks.open(task));
    }

    @Test
    void a_task_is_read_back_equal_and_has_a_speakable_number() {
        Task task = Samples.task(tasks.nextId(), "A-1", NOW);
        open(task);
        assertThat(task.id()).matches("T-\\d{5}");
        assertThat(tasks.find(task.id())).contains(task);
        assertThat(tasks.openOf("A-1", "countersign")).contains(task);
        assertThat(tasks.openOf("A-1", "other")).isEmpty();
        assertThat(tasks.nextId()).isNotEqualTo(task.id());
    }

    @Test
    void of_two_who_claim_or_close_one_succeeds() {
        open(Samples.task("T-1", "A-1", NOW));
        assertThat(tasks.claim("T-1", "ann")).isTrue();
        assertThat(tasks.claim("T-1", "ann")).isTrue();
        assertThat(tasks.claim("T-1", "bob")).isFalse();
        assertThat(tasks.unclaim("T-1", "bob")).isFalse();
        assertThat(tasks.unclaim("T-1", "ann")).isTrue();
        assertThat(tasks.claim("T-1", "bob")).isTrue();
        tasks.level("T-1", 1, "risk");
        assertThat(tasks.find("T-1").orElseThrow().claimedBy()).isEqualTo("bob");
        tasks.level("T-1", 2, "supervisor");
        assertThat(tasks.find("T-1").orElseThrow().claimedBy()).isNull();
        assertThat(tasks.close("T-1", Task.State.DONE)).isTrue();
        assertThat(tasks.close("T-1", Task.State.CANCELLED)).isFalse();
        assertThat(tasks.claim("T-1", "ann")).isFalse();
        assertThat(tasks.find("T-1").orElseThrow().state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void the_first_due_comes_first_and_every_page_goes_on_where_the_last_ended() {
        for (int i = 0; i < 7; i++) {
            open(Samples.task("T-" + i, "A-" + i, NOW.plusSeconds(60L * (i / 2))));
        }
        tasks.claim("T-0", "ann");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Task> page = tasks.list(new TaskQuery("free", "ann", Set.of("risk"), null, null, cursor, 2));
            assertThat(page.total()).isEqualTo(6);
            page.items().forEach(task -> seen.add(task.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly("T-1", "T-2", "T-3", "T-4", "T-5", "T-6");
        assertThat(tasks.list(new TaskQuery("mine", "ann", Set.of(), null, null, null, 9))
                        .items())
                .hasSize(1);
        assertThat(tasks.list(new TaskQuery("all", "ann", Set.of(), "risk", "a-3", null, 9))
                        .items())
                .hasSize(1);
        assertThat(tasks.counts(TaskQuery.all(1))).isEqualTo(new TaskCounts(7, 0, 6, 7));
        assertThat(tasks.list(new TaskQuery("all", "ann", Set.of("stock"), null, null, null, 9))
                        .items())
                .isEmpty();
    }

    @Test
    void ten_thousand_open_tasks_are_listed_in_no_time() {
        TestTransactions.run(() -> {
            for (int i = 0; i < 10_000; i++) {
                tasks.open(Samples.task("T-" + i, "A-" + i, NOW.plusSeconds(i % 977)));
            }
        });
        TaskQuery query = new TaskQuery("free", "ann", Set.of("risk", "stock"), null, null, null, 50);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            assertThat(tasks.list(query).items()).hasSize(50);
            assertThat(tasks.counts(query).free()).isEqualTo(10_000);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
    }
}
