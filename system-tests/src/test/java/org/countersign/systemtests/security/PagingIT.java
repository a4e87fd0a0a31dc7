package org.countersign.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Long lists come page by page, each item once; what was decided can be decided again. */
@ExtendWith(ArquillianExtension.class)
class PagingIT {

    private static final Site SITE = Site.UNDER_TEST;

    private final Api auditor = SITE.as("auditor");

    @Test
    void pages_follow_each_other_and_a_replay_proves_each_decision() {
        String order = Shop.newOrderId("paging");
        Api.Answer posted =
                SITE.as("shop").post("/api/v1/events", Shop.orderPlaced(order).toString());
        assertThat(posted.status()).as(posted.text()).isEqualTo(200);

        String all = "/api/v1/decisions?subject=" + Api.part(order);
        List<String> once = ids(auditor.get(all).at("/items"));
        assertThat(once).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();

        List<String> paged = new ArrayList<>();
        JsonNode page = auditor.get(all + "&limit=1").json();
        paged.addAll(ids(page.path("items")));
        while (page.hasNonNull("next")) {
            page = auditor.get(all + "&limit=1&cursor="
                            + Api.part(page.path("next").asText()))
                    .json();
            paged.addAll(ids(page.path("items")));
        }
        assertThat(paged).containsExactlyElementsOf(once);

        for (String id : once) {
            JsonNode replay =
                    auditor.post("/api/v1/decisions/" + id + "/replay", "").json();
            assertThat(replay.path("same").asBoolean()).as(replay.toString()).isTrue();
        }
    }

    private static List<String> ids(JsonNode items) {
        List<String> ids = new ArrayList<>();
        items.forEach(i -> ids.add(i.path("id").asText()));
        return ids;
    }
}
