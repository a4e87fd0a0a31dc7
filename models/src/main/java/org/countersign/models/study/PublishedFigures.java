package org.countersign.models.study;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** What ordinary tools reached by the same protocols. */
public final class PublishedFigures {

    private final List<CSVRecord> rows;

    private PublishedFigures(List<CSVRecord> rows) {
        this.rows = rows;
    }

    /** @param file CSV with the columns dataset, method, metric and value */
    public static PublishedFigures read(Path file) {
        return new PublishedFigures(PublicData.rows(file));
    }

    /** The best of all methods, with its name; a dash where there is none. */
    public String best(Study study, Figure figure) {
        return best(study.dataset(), figure.label());
    }

    /** The same for any measure of which more is better. */
    public String best(String dataset, String metric) {
        return highest(dataset, metric, Comparator.comparingDouble(row -> PublicData.number(row, "value")));
    }

    /** The same for a measure of which less is better. */
    public String least(String dataset, String metric) {
        return highest(dataset, metric, Comparator.comparingDouble(row -> -PublicData.number(row, "value")));
    }

    private String highest(String dataset, String metric, Comparator<CSVRecord> order) {
        return rows.stream()
                .filter(row ->
                        row.get("dataset").equals(dataset) && row.get("metric").equals(metric))
                .max(order)
                .map(row -> row.get("value") + " by " + row.get("method"))
                .orElse("-");
    }
}
