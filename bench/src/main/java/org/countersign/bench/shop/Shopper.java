package org.countersign.bench.shop;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.countersign.domain.event.CustomerUpserted;

/**
 * A customer of the shop, known by the e-mail address. {@code picky} is how much likelier than others they give something
 * back, as log odds; nobody outside the simulator knows it.
 */
record Shopper(
        String name,
        String email,
        String country,
        String city,
        String postcode,
        String street,
        OffsetDateTime since,
        double activity,
        double picky) {

    String id() {
        return email.toLowerCase(Locale.ROOT);
    }

    String tier() {
        return activity > 2.6 ? "Gold" : activity > 1.8 ? "Silver" : "Standard";
    }

    CustomerUpserted upserted() {
        return new CustomerUpserted(id(), name, email, country, tier(), since);
    }
}
