package org.countersign.models.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** The sold lines of Online Retail II, two years of a British gift shop: products alone, each line once. */
final class OnlineRetail {

    private static final Pattern PRODUCT = Pattern.compile("\\d{5}[A-Za-z]{0,2}");

    /** Sees one sold line after the other. */
    @FunctionalInterface
    interface Eye {
        void sold(String sku, LocalDate day, int quantity, double price);
    }

    private final Set<String> later = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Eye eye;

    private OnlineRetail(Eye eye) {
        this.eye = eye;
    }

    /** @param data the folder with one folder for each public data set */
    static void each(Path data, Eye eye) {
        Path folder = data.resolve("online_retail_ii");
        OnlineRetail retail = new OnlineRetail(eye);
        PublicData.each(folder.resolve("online_retail_2010_2011.csv.gz"), line -> {
            retail.later.add(line.get("InvoiceNo"));
            retail.sell(line);
        });
        PublicData.each(folder.resolve("online_retail_2009_2010.csv.gz"), line -> {
            if (!retail.later.contains(line.get("InvoiceNo"))) {
                retail.sell(line);
            }
        });
    }

    private void sell(CSVRecord line) {
        int quantity = Integer.parseInt(line.get("Quantity"));
        double price = PublicData.number(line, "UnitPrice");
        if (line.get("InvoiceNo").startsWith("C")
                || quantity <= 0
                || price <= 0
                || !PRODUCT.matcher(line.get("StockCode")).matches()
                || !seen.add(String.join("|", line.values()))) {
            return;
        }
        eye.sold(
                line.get("StockCode").toUpperCase(Locale.ROOT),
                LocalDate.parse(line.get("InvoiceDate").substring(0, 10)),
                quantity,
                price);
    }
}
