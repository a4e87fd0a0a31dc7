package org.countersign.systemtests.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see and send again what could not be sent. That it then goes is shown where the relay is tested. */
@ExtendWith(ArquillianExtension.class)
class SetAsideIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void whoever_works_here_may_look_and_a_supervisor_may_send_again() {
        Answer list = SITE.as("auditor").get("/api/v1/outbox/set-aside");
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.at("/items").isArray()).isTrue();

        String resend = "/api/v1/outbox/set-aside/nothing/resend";
        assertThat(SITE.as("operator").post(resend, "").status()).isEqualTo(403);
        Answer unknown = SITE.as("supervisor").post(resend, "");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/detail").asText()).isEqualTo("event: there is no nothing");
    }
}
