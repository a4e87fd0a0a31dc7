package org.countersign.models.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.customer.Purchase;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.OnlineRetail;
import org.countersign.models.training.Trainer;

/** Whether a customer buys nothing in the next 90 days: the data set Online Retail II. */
public final class Churn implements Study {

    private static final Recipe RECIPE = new org.countersign.models.customer.Churn();

    @Override
    public String name() {
        return "churn";
    }

    @Override
    public String dataset() {
        return "Online Retail II 90-day inactivity";
    }

    @Override
    public String protocol() {
        return "customers with an order in the 365 days before a day; churned when none follows within 90 days; trained"
                + " on 1 March 2011, tested on 1 September 2011";
    }

    @Override
    public Trainer trainer() {
        return Trainer.of(RECIPE.settings());
    }

    @Override
    public String baseline() {
        return "recency";
    }

    @Override
    public List<Floor> floors() {
        return List.of(new Floor(Figure.AUC, 0.76802));
    }

    @Override
    public List<String> limits() {
        return List.of(
                "It knows when and what somebody bought and sent back, nothing of visits, mails or complaints.",
                "One shop, one day of learning and one of measuring: season and growth between them are not learnt.");
    }

    @Override
    public Split read(Path data) {
        List<PastOrder> history = OnlineRetail.read(data.resolve("online_retail_ii"));
        return new Split(at(history, day(2011, 3)), at(history, day(2011, 9)));
    }

    private static OffsetDateTime day(int year, int month) {
        return LocalDate.of(year, month, 1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static Dataset at(List<PastOrder> history, OffsetDateTime day) {
        Map<String, List<Purchase>> byCustomer = new TreeMap<>();
        history.forEach(past -> byCustomer
                .computeIfAbsent(past.order().customer().customerId(), any -> new ArrayList<>())
                .add(Purchase.of(past)));
        List<Dataset.Row> rows = new ArrayList<>();
        byCustomer.forEach((customer, orders) -> CustomerYear.find(customer, orders, day)
                .ifPresent(year -> rows.add(new Dataset.Row(
                        customer,
                        day,
                        org.countersign.models.customer.Churn.read(year),
                        orders.stream().noneMatch(p -> org.countersign.models.customer.Churn.follows(p, day)),
                        Map.of()))));
        return new Dataset(RECIPE.features(), rows);
    }
}
