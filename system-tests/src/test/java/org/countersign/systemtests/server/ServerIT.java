package org.countersign.systemtests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator and an integrator rely on before any business is done: documents, health, numbers, and who may come in. */
@ExtendWith(ArquillianExtension.class)
class ServerIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void the_interfaces_describe_themselves_to_anybody() {
        Api nobody = SITE.asNobody();
        assertThat(nobody.get("/openapi").text()).contains("/api/v1/decisions/{id}");
        assertThat(nobody.get("/asyncapi.json").at("/asyncapi").asText()).startsWith("3.");
        assertThat(nobody.get("/api/v1/schemas").text()).contains("order.placed.v1");
        assertThat(nobody.get("/api/v1/schemas/order.placed.v1").at("/type").asText())
                .isEqualTo("object");
    }

    @Test
    void health_and_metrics_need_no_password() {
        Api management = new Api(SITE.management(), "", "");
        assertThat(management.get("/health").status()).isEqualTo(200);
        assertThat(management.get("/prometheus").text()).contains("# TYPE");
    }

    @Test
    void the_same_users_come_in_over_HTTP_and_over_messaging() throws JMSException {
        assertThat(SITE.as("auditor").get("/api/v1/decisions").status()).isEqualTo(200);
        Wire.core(SITE, "shop", "shop").close();
        Wire.amqp(SITE, "shop", "shop").close();
    }

    @Test
    void a_wrong_password_and_no_password_are_refused() {
        assertThat(new Api(SITE.http(), "auditor", "wrong")
                        .get("/api/v1/decisions")
                        .status())
                .isEqualTo(401);
        assertThat(SITE.asNobody().get("/api/v1/decisions").status()).isEqualTo(401);
        assertThatThrownBy(() -> Wire.core(SITE, "shop", "wrong")).isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> Wire.amqp(SITE, "shop", "wrong")).isInstanceOf(JMSException.class);
    }

    @Test
    void a_role_opens_its_own_doors_only() throws JMSException {
        String event = Shop.orderPlaced(Shop.newOrderId("roles")).toString();
        assertThat(SITE.as("auditor").post("/api/v1/events", event).status()).isEqualTo(403);
        assertThat(SITE.as("shop").get("/api/v1/tasks?view=all").status()).isEqualTo(403);
        assertThatThrownBy(() -> {
                    try (Wire wire = Wire.core(SITE, "operator", "operator")) {
                        wire.ask(Json.read(event));
                    }
                })
                .isInstanceOf(JMSException.class);
    }
}
