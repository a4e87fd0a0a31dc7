package org.countersign.processes.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.processes.testing.Events.consent;

import org.countersign.domain.campaign.Consent;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.ledger.testing.Databases;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private final Spine spine = new Spine(Databases.H2);

    @AfterEach
    void close() {
        spine.close();
    }

    private boolean agreed() {
        return spine.consents.isGranted("C-1", Consent.MARKETING);
    }

    @Test
    void a_withdrawal_that_was_said_later_counts_although_it_was_told_earlier() {
        spine.post(consent("late", "C-1", false, "2026-11-22T09:00:00Z"));
        Reply reply = spine.post(consent("early", "C-1", true, "2026-11-21T09:00:00Z"));
        assertThat(reply.status()).isEqualTo(Reply.PROCESSED);
        assertThat(agreed()).isFalse();
        spine.post(consent("again", "C-1", true, "2026-11-22T10:00:00+01:00"));
        assertThat(agreed()).as("the same moment").isFalse();
        spine.post(consent("later", "C-1", true, "2026-11-22T10:00:01+01:00"));
        assertThat(agreed()).isTrue();
    }

    @Test
    void nobody_can_have_agreed_tomorrow() {
        Reply reply = spine.post(consent("tomorrow", "C-1", true, "2026-11-24T09:00:00Z"));
        assertThat(reply.status()).isEqualTo(Reply.REJECTED);
        assertThat(reply.problems()).extracting(Problem::code).containsExactly("CONSENT_IN_THE_FUTURE");
        assertThat(reply.problems()).extracting(Problem::path).containsExactly("/data/at");
        assertThat(agreed()).isFalse();
    }

    @Test
    void a_withdrawal_by_a_clock_that_is_ahead_counts_from_now_and_not_for_ever() {
        spine.post(consent("yes", "C-1", true, "2026-11-20T09:00:00Z"));
        spine.post(consent("no", "C-1", false, "2027-11-24T09:00:00Z"));
        assertThat(agreed()).isFalse();
        spine.pass(java.time.Duration.ofDays(2));
        spine.post(consent("yes-again", "C-1", true, "2026-11-24T09:00:00Z"));
        assertThat(agreed()).isTrue();
    }
}
