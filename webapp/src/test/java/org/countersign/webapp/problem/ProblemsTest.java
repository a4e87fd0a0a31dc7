package org.countersign.webapp.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.processes.oversight.TaskProblem;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void what_the_business_refuses_keeps_its_code_through_the_container() {
        RuntimeException refused =
                new SignatureRefused(SignatureRefused.Code.REASON_REQUIRED, "say why with one of the reason codes");
        ProblemView problem = Problems.of(new EJBException(refused));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("REASON_REQUIRED");
        assertThat(problem.title()).isEqualTo("Unprocessable Content");
    }

    @Test
    void a_task_that_is_not_there_is_404_and_one_that_is_taken_409() {
        assertThat(Problems.of(new TaskProblem(TaskProblem.Code.NO_SUCH_TASK, "no T-1"))
                        .status())
                .isEqualTo(404);
        assertThat(Problems.of(new TaskProblem(TaskProblem.Code.ALREADY_CLAIMED, "olga has it"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_bad_value_names_itself() {
        ProblemView problem =
                Problems.of(new IllegalArgumentException("verdict: 'maybe' is neither approve nor refuse"));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("maybe");
    }

    @Test
    void broken_json_says_where() {
        ProblemView problem = Problems.of(broken("{\"user\":\n oops}"));
        assertThat(problem.code()).isEqualTo("MALFORMED_JSON");
        assertThat(problem.detail()).contains("line 2");
    }

    @Test
    void a_bug_tells_nothing_but_an_id() {
        ProblemView problem = Problems.of(new IllegalStateException("select secret from somewhere"));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).doesNotContain("secret").contains("the log knows it as");
    }

    @Test
    void without_its_database_it_asks_for_patience_and_tells_nothing_of_inside() {
        SQLException refused = new SQLException("Connection to db.internal:5432 refused", "08001");
        SQLException ended = new SQLException("terminating connection due to administrator command", "57P01");
        SQLException noneInThePool = new SQLException(new ResourceException("IJ000453: no managed connection"));
        for (SQLException away : List.of(refused, ended, noneInThePool)) {
            ProblemView problem = Problems.of(new EJBException(new IllegalStateException("it failed", away)));
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.title()).isEqualTo("Service Unavailable");
            assertThat(problem.code()).isEqualTo("UNAVAILABLE");
            assertThat(problem.detail()).isEqualTo("the database does not answer just now; ask again in a few seconds");
        }
    }

    @Test
    void what_the_database_refuses_is_a_bug_also_beside_an_endless_chain() {
        SQLException twice = new SQLException("duplicate key", "23505");
        IllegalStateException bug = new IllegalStateException("it failed", twice);
        twice.addSuppressed(bug);
        assertThat(Problems.of(bug).status()).isEqualTo(500);
    }

    @Test
    void a_commit_that_fails_tells_beside_its_cause_that_the_connection_was_lost() {
        RollbackException failed = new RollbackException("ARJUNA016053: Could not commit transaction.");
        failed.addSuppressed(new SQLException("An I/O error occurred while sending to the backend", "08006"));
        assertThat(Problems.of(new EJBException(failed)).status()).isEqualTo(503);
    }

    private static JsonProcessingException broken(String json) {
        try {
            new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            return e;
        }
        throw new AssertionError(json + " can be read");
    }
}
