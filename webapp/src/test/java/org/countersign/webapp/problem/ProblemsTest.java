package org.countersign.webapp.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.EJBException;
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

    private static JsonProcessingException broken(String json) {
        try {
            new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            return e;
        }
        throw new AssertionError(json + " can be read");
    }
}
