package org.countersign.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.RecordKind;
import org.countersign.models.data.Dataset;
import org.countersign.models.matching.Entry;
import org.countersign.models.matching.LabelledPair;
import org.countersign.models.matching.Likenesses;
import org.countersign.models.records.RecordMatch;
import org.countersign.models.scoring.Model;
import org.countersign.models.training.RealData;
import org.countersign.models.training.Trainer;
import org.countersign.models.training.WekaHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules may leave to the recipe of products, on pairs of two real shops that people have labelled. */
class ProductRecordsTest {

    private static final RecordMatch RECIPE = new RecordMatch(RecordKind.PRODUCT);
    private static final double SURE = 0.90;
    private static final double DOUBTFUL = 0.30;

    @TempDir
    Path home;

    private final List<PairFacts> facts = new ArrayList<>();
    private final List<Boolean> same = new ArrayList<>();

    @Test
    void nearly_all_that_rules_join_by_it_are_the_same_and_few_are_lost() {
        Path folder = RealData.folder().resolve("er_walmart_amazon").resolve("Structured_Walmart-Amazon");
        assumeTrue(Files.isDirectory(folder), "er_walmart_amazon is not there: its figures are not checked");
        WekaHome.prepare(home);
        int learnt = add(ProductMatching.read(folder.resolve("train.txt")));
        Model model = Trainer.of(RECIPE.settings()).train(new Dataset(RECIPE.features(), rows(learnt)), 7);
        add(ProductMatching.read(folder.resolve("test.txt")));
        int joined = 0;
        int rightly = 0;
        int asked = 0;
        int askedSame = 0;
        int all = 0;
        for (int i = learnt; i < facts.size(); i++) {
            double score = model.value(RECIPE.read(facts.get(i)));
            boolean join = score >= SURE && !facts.get(i).different();
            boolean ask = score >= DOUBTFUL && !join;
            all += same.get(i) ? 1 : 0;
            joined += join ? 1 : 0;
            rightly += join && same.get(i) ? 1 : 0;
            asked += ask ? 1 : 0;
            askedSame += ask && same.get(i) ? 1 : 0;
        }
        String figures = String.format(
                Locale.ROOT,
                "%d pairs, %d the same: %d joined, %d of them rightly; %d asked, %d of them the same",
                facts.size() - learnt,
                all,
                joined,
                rightly,
                asked,
                askedSame);
        assertThat(rightly).as(figures).isGreaterThanOrEqualTo((int) Math.round(0.9 * joined));
        assertThat(rightly + askedSame).as(figures).isGreaterThanOrEqualTo((int) Math.round(0.85 * all));
    }

    /** Returns how many there are by now. */
    private int add(List<LabelledPair> pairs) {
        List<KnownRecord> all = pairs.stream()
                .flatMap(pair -> Stream.of(known(pair.a()), known(pair.b())))
                .toList();
        Likenesses likenesses = new Likenesses(all);
        for (LabelledPair pair : pairs) {
            KnownRecord a = known(pair.a());
            KnownRecord b = known(pair.b());
            facts.add(PairFacts.of(RecordKind.PRODUCT, a, b, likenesses.of(a, b), 0));
            same.add(pair.same());
        }
        return facts.size();
    }

    private List<Dataset.Row> rows(int number) {
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(new Dataset.Row(Integer.toString(i), null, RECIPE.read(facts.get(i)), same.get(i), Map.of()));
        }
        return rows;
    }

    private static KnownRecord known(Entry entry) {
        String price = entry.value("price");
        return new KnownRecord(
                entry.id(),
                (entry.value("brand") + " " + entry.value("title") + " " + entry.value("modelno")).strip(),
                null,
                null,
                null,
                entry.value("category"),
                price.isBlank() ? null : new BigDecimal(price),
                "USD",
                null);
    }
}
