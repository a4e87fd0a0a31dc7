package org.countersign.models.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.card.DataSheet;
import org.countersign.models.card.Sha256;
import org.countersign.models.recipe.Recipe;

/** Past orders as a model sees them, in time order. */
final class Examples {

    private final List<Example> rows;

    private Examples(List<Example> rows) {
        this.rows = rows;
    }

    static Examples of(Recipe recipe, Iterable<PastOrder> history) {
        List<Example> rows = new ArrayList<>();
        new HistoryReplay().replay(history, (past, facts) -> recipe.outcome(past)
                .ifPresent(y -> rows.add(new Example(past.order().placedAt(), recipe.read(facts), y))));
        return new Examples(rows);
    }

    Examples where(Predicate<OffsetDateTime> period) {
        return new Examples(rows.stream().filter(row -> period.test(row.at)).toList());
    }

    int size() {
        return rows.size();
    }

    OffsetDateTime first() {
        return rows.get(0).at;
    }

    OffsetDateTime last() {
        return rows.get(rows.size() - 1).at;
    }

    int positives() {
        return (int) rows.stream().filter(row -> row.y).count();
    }

    double[][] x() {
        return rows.stream().map(row -> row.x).toArray(double[][]::new);
    }

    double[] x(int feature) {
        return rows.stream().mapToDouble(row -> row.x[feature]).toArray();
    }

    boolean[] y() {
        boolean[] y = new boolean[rows.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = rows.get(i).y;
        }
        return y;
    }

    DataSheet sheet(OffsetDateTime from, OffsetDateTime to) {
        return new DataSheet(from, to, size(), positives(), hash());
    }

    private String hash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Example row : rows) {
                out.writeLong(row.at.toEpochSecond());
                out.writeBoolean(row.y);
                for (double value : row.x) {
                    out.writeDouble(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(bytes.toByteArray());
    }
}
