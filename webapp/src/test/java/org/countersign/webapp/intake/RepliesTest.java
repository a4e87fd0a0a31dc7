package org.countersign.webapp.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    @ParameterizedTest
    @CsvSource({
        "MALFORMED_JSON, 400",
        "NOT_A_CLOUDEVENT, 400",
        "TOO_LARGE, 413",
        "DUPLICATE_KEY_CONFLICT, 409",
        "ORDER_EXISTS, 409",
        "UNKNOWN_TYPE, 422",
        "SCHEMA, 422"
    })
    void a_rejection_has_the_status_of_its_problem(String code, int status) {
        Reply reply = Reply.rejected("e-1", List.of(new Problem(code, "/data", null, null, false)));
        assertThat(Replies.status(reply)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"processed", "duplicate", "waiting"})
    void whatever_was_taken_is_200(String status) {
        assertThat(Replies.status(new Reply(status, "e-1", List.of(), null, List.of())))
                .isEqualTo(200);
    }
}
