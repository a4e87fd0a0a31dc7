package org.countersign.bench.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.bench.client.Options;
import org.countersign.bench.measure.Results;
import org.countersign.bench.stock.StockStudy;

/** What the shop's stock is worth under Countersign's way of ordering and under two plain ones. */
final class StockChapter implements Chapter {

    private final Options options;

    StockChapter(Options options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public void measure(Results results) {
        Path data = Path.of(options.get("data", "../shared/data"));
        if (!Files.isDirectory(data.resolve("online_retail_ii"))) {
            System.out.println("the public data is not there: stock is not replayed (--data DIR names it)");
            return;
        }
        StockStudy.of(data).tell(results);
    }
}
