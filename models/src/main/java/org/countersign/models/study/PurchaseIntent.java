package org.countersign.models.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.training.ForestTrainer;
import org.countersign.models.training.Trainer;

/** Whether a visit ends with a purchase: the data set Online Shoppers Purchasing Intention. */
public final class PurchaseIntent implements Study {

    private static final List<String> NUMBERS = List.of(
            "Administrative",
            "Administrative_Duration",
            "Informational",
            "Informational_Duration",
            "ProductRelated",
            "ProductRelated_Duration",
            "BounceRates",
            "ExitRates",
            "SpecialDay",
            "OperatingSystems",
            "Browser",
            "Region",
            "TrafficType");

    /** As the data spell them; those of January and April are missing. */
    private static final List<String> MONTHS =
            List.of("Feb", "Mar", "May", "June", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final List<String> VISITORS = List.of("Returning_Visitor", "New_Visitor");

    private final boolean pageValues;

    /** @param pageValues whether the analytics tool's value of the pages seen is a feature; it knows some outcomes */
    public PurchaseIntent(boolean pageValues) {
        this.pageValues = pageValues;
    }

    @Override
    public String name() {
        return pageValues ? "purchase-intent" : "purchase-intent without PageValues";
    }

    @Override
    public String dataset() {
        return pageValues ? "UCI Online Shoppers" : "UCI Online Shoppers (no PageValues)";
    }

    @Override
    public String protocol() {
        return "every fifth row is for the test";
    }

    @Override
    public Trainer trainer() {
        return new ForestTrainer(new ForestSettings(100, 9, 6, 10));
    }

    @Override
    public String baseline() {
        return pageValues ? "PageValues" : "ProductRelated";
    }

    @Override
    public List<Floor> floors() {
        return List.of(new Floor(Figure.AUC, pageValues ? 0.94218 : 0.78521));
    }

    @Override
    public List<String> limits() {
        return List.of(
                "The rows have no time but the month, so the split is not one in time.",
                pageValues
                        ? "PageValues is computed in part from the outcome: a shop can't know it while the visit lasts."
                        : "Durations and counts are those of the whole visit: while it lasts, less is known.");
    }

    @Override
    public Split read(Path data) {
        List<Dataset.Row> rows = new ArrayList<>();
        for (CSVRecord row : PublicData.rows(data.resolve("online_shoppers/online_shoppers_intention.csv.gz"))) {
            rows.add(new Dataset.Row(
                    Integer.toString(rows.size()),
                    null,
                    read(row),
                    row.get("Revenue").equals("TRUE"),
                    Map.of()));
        }
        return Split.mod5(new Dataset(features(), rows));
    }

    private List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        NUMBERS.forEach(name -> features.add(new Feature(name, name)));
        if (pageValues) {
            features.add(new Feature("PageValues", "Value of the pages seen"));
        }
        MONTHS.forEach(month -> features.add(new Feature(month, "In " + month)));
        features.add(new Feature("Month", "Month"));
        VISITORS.forEach(kind -> features.add(new Feature(kind, kind)));
        features.add(new Feature("Weekend", "On a weekend"));
        return features;
    }

    private double[] read(CSVRecord row) {
        List<Double> x = new ArrayList<>();
        NUMBERS.forEach(name -> x.add(PublicData.number(row, name)));
        if (pageValues) {
            x.add(PublicData.number(row, "PageValues"));
        }
        MONTHS.forEach(month -> x.add(flag(row, "Month", month)));
        x.add((double) MONTHS.indexOf(row.get("Month")));
        VISITORS.forEach(kind -> x.add(flag(row, "VisitorType", kind)));
        x.add(flag(row, "Weekend", "TRUE"));
        return x.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double flag(CSVRecord row, String column, String value) {
        return row.get(column).equals(value) ? 1 : 0;
    }
}
