package org.countersign.models.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.countersign.models.dirt.Corruption;
import org.countersign.models.dirt.Forecaster;
import org.countersign.models.dirt.GiftShopDirt;
import org.countersign.models.dirt.GroceryDose;

/**
 * The command that measures what dirt does to a forecast and what cleaning brings back: {@code RunCleaningStudy <data
 * folder>}.
 */
public final class RunCleaningStudy {

    private static final double[] RATES = {0.01, 0.05, 0.2};
    private static final int SEEDS = 5;
    private static final int[] ORIGINS = {97, 81};

    private RunCleaningStudy() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments: <data folder>");
        }
        grocery(System.out, GroceryDose.read(Path.of(args[0], "completejourney")));
        giftShop(System.out, GiftShopDirt.read(Path.of(args[0], "online_retail_ii")));
    }

    private static void grocery(PrintStream out, GroceryDose dose) {
        out.println("| fault | rate | raw | cleaned | restored | harmed for each spoilt |");
        List<Corruption> all = Arrays.asList(Corruption.values());
        GroceryDose.Answer clean = dose.answer(Forecaster.MEAN_13, all, 0, 2);
        out.printf(Locale.ROOT, "| none | 0 | %.4f | %.4f | | |%n", clean.raw(), clean.cleaned());
        for (Corruption kind : all) {
            rates(out, dose, kind.words(), List.of(kind));
        }
        rates(out, dose, "all six, each a sixth of the rate", all);
    }

    private static void rates(PrintStream out, GroceryDose dose, String words, List<Corruption> kinds) {
        for (double rate : RATES) {
            GroceryDose.Answer answer = dose.answer(Forecaster.MEAN_13, kinds, rate, SEEDS);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f %% | %.4f ± %.4f | %.4f ± %.4f | %.1f %% | %.3f |%n",
                    words,
                    100 * rate,
                    answer.raw(),
                    answer.rawHalf(),
                    answer.cleaned(),
                    answer.cleanedHalf(),
                    100 * answer.restored(),
                    answer.harmed());
        }
    }

    private static void giftShop(PrintStream out, GiftShopDirt shop) {
        for (Forecaster forecaster : List.of(Forecaster.MEAN_13, Forecaster.SAME_WEEK_LAST_YEAR)) {
            for (int weeks : ORIGINS) {
                out.printf("%n%s, %d weeks known%n", forecaster.words(), weeks);
                for (GiftShopDirt.Rung rung : shop.answer(forecaster, weeks)) {
                    out.printf(
                            Locale.ROOT,
                            "| %s | %,d | %.4f | %.4f to %.4f |%n",
                            rung.step(),
                            rung.repairs(),
                            rung.error(),
                            rung.low(),
                            rung.high());
                }
            }
        }
    }
}
