package org.countersign.systemtests.fulfilment;

import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the database that comes along. */
@ExtendWith(ArquillianExtension.class)
class OrderJourneyIT extends OrderJourney {

    @Override
    Site site() {
        return Site.UNDER_TEST;
    }
}
