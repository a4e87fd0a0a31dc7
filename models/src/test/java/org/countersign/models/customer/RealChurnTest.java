package org.countersign.models.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.countersign.models.card.ModelCard;
import org.countersign.models.training.OnlineRetail;
import org.countersign.models.training.RealData;
import org.countersign.models.training.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way a shop trains it, on two years of a real one. */
class RealChurnTest {

    private static final Clock AFTER = Clock.fixed(Instant.parse("2011-12-10T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void a_real_shop_passes_the_gate_and_the_model_beats_the_last_order() {
        Path folder = RealData.folder().resolve("online_retail_ii");
        assumeTrue(
                Files.isDirectory(folder), "online_retail_ii is not there: the figures on real orders are not checked");
        ModelCard card = new Training(home, AFTER)
                .train(new Churn(), OnlineRetail.read(folder), 1)
                .card();
        double auc = card.findMetric("AUC").orElseThrow().value();
        System.out.println("churn, every month of a shop's own history: AUC " + auc + ", "
                + card.trainedOn().rows() + " and " + card.testedOn().rows() + " rows");
        assertThat(auc)
                .isGreaterThan(
                        card.findMetric("Last order", "AUC").orElseThrow().value());
        assertThat(card.findMetric("advantage").orElseThrow().low()).isPositive();
    }
}
