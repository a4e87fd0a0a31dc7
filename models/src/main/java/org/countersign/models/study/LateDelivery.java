package org.countersign.models.study;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.recipe.Feature;
import org.countersign.models.training.BoostedTrainer;
import org.countersign.models.training.Trainer;

/** Whether an order comes later than promised: the first 20,000 orders of the Brazilian marketplace Olist. */
public final class LateDelivery implements Study {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);
    private static final OffsetDateTime TEST_FROM = OffsetDateTime.parse("2018-03-01T00:00:00Z");
    private static final OffsetDateTime TEST_TO = OffsetDateTime.parse("2018-09-01T00:00:00Z");
    private static final List<String> METHODS = List.of("credit_card", "boleto", "voucher", "debit_card");

    private static final List<Feature> FEATURES = List.of(
            new Feature("promise", "Days until the promised date"),
            new Feature("weekday", "Day of the week"),
            new Feature("hour", "Hour of the day"),
            new Feature("month", "Month"),
            new Feature("method", "First way of paying"),
            new Feature("instalments", "Instalments"),
            new Feature("value", "Paid, BRL"),
            new Feature("payments", "Number of payments"));

    private record Paid(int method, double instalments, double value, int payments) {

        private static final Paid NOTHING = new Paid(-1, 0, 0, 0);

        Paid and(CSVRecord row) {
            boolean first = payments == 0 || row.get("payment_sequential").equals("1");
            return new Paid(
                    first ? METHODS.indexOf(row.get("payment_type")) : method,
                    Math.max(instalments, PublicData.number(row, "payment_installments")),
                    value + PublicData.number(row, "payment_value"),
                    payments + 1);
        }
    }

    @Override
    public String name() {
        return "late-delivery";
    }

    @Override
    public String dataset() {
        return "Olist partial (orders+payments)";
    }

    @Override
    public String protocol() {
        return "delivered orders; late when delivered after the estimated time; trained on approvals before March 2018,"
                + " tested on March to August 2018";
    }

    @Override
    public Trainer trainer() {
        return new BoostedTrainer(new BoostedSettings(200, 0.1, 3, 20));
    }

    @Override
    public String baseline() {
        return "promise";
    }

    @Override
    public List<Floor> floors() {
        return List.of(new Floor(Figure.AUC, 0.64585), new Floor(Figure.AVERAGE_PRECISION, 0.13499));
    }

    @Override
    public List<String> limits() {
        return List.of(
                "Inside the training period it has no skill: trained on orders before December 2017 and measured on"
                        + " December to February it reaches an AUC of .49. The figure depends on which months are asked.",
                "The training reaches to the day before the test: some of its outcomes were not known yet on that day.",
                "Neither the carrier nor the way to the customer is among the features: this part of the data has none.");
    }

    @Override
    public Split read(Path data) {
        Map<String, Paid> paid = new HashMap<>();
        PublicData.rows(data.resolve("olist_partial/olist_order_payments.csv.gz"))
                .forEach(row -> paid.put(
                        row.get("order_id"),
                        paid.getOrDefault(row.get("order_id"), Paid.NOTHING).and(row)));
        List<Dataset.Row> rows = new ArrayList<>();
        for (CSVRecord row : PublicData.rows(data.resolve("olist_partial/orders_first20k.csv.gz"))) {
            if (delivered(row) && time(row, "order_approved_at").isBefore(TEST_TO)) {
                rows.add(read(row, paid.getOrDefault(row.get("order_id"), Paid.NOTHING)));
            }
        }
        return Split.temporal(new Dataset(FEATURES, rows), TEST_FROM, Duration.ZERO);
    }

    private static boolean delivered(CSVRecord row) {
        return row.get("order_status").equals("delivered")
                && !row.get("order_approved_at").isBlank()
                && !row.get("order_delivered_customer_date").isBlank();
    }

    private static Dataset.Row read(CSVRecord row, Paid paid) {
        OffsetDateTime approved = time(row, "order_approved_at");
        OffsetDateTime promised = time(row, "order_estimated_delivery_date");
        double[] x = {
            Duration.between(approved, promised).toMinutes() / 1440.0,
            approved.getDayOfWeek().getValue(),
            approved.getHour(),
            approved.getMonthValue(),
            paid.method(),
            paid.instalments(),
            paid.value(),
            paid.payments()
        };
        boolean late = time(row, "order_delivered_customer_date").isAfter(promised);
        return new Dataset.Row(row.get("order_id"), approved, x, late, Map.of());
    }

    private static OffsetDateTime time(CSVRecord row, String column) {
        return LocalDateTime.parse(row.get(column), TIME).atOffset(ZoneOffset.UTC);
    }
}
