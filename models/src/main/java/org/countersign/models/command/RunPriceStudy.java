package org.countersign.models.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.countersign.models.card.Metric;
import org.countersign.models.study.JuiceFindings;
import org.countersign.models.study.JuicePrices;
import org.countersign.models.study.PriceMoves;
import org.countersign.models.study.PublishedFigures;
import org.countersign.models.study.ShopPrices;

/** The command that prints what past prices tell and what they don't, on juice and in a gift shop: {@code RunPriceStudy <data folder>}. */
public final class RunPriceStudy {

    private static final long SEED = 7;

    private RunPriceStudy() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments: <data folder>");
        }
        Path data = Path.of(args[0]);
        print(System.out, JuicePrices.read(data), PublishedFigures.read(data.resolve("baselines.csv")));
        print(System.out, ShopPrices.learn(data));
    }

    static void print(PrintStream out, JuicePrices study, PublishedFigures published) {
        out.printf("%nprice-response: %s%n  %s%n", JuicePrices.DATASET, study.protocol());
        for (JuicePrices.Form form : JuicePrices.Form.values()) {
            out.printf(Locale.ROOT, "  %s: WAPE %.4f on the weeks of the choice%n", form, study.choice(form));
        }
        List<JuicePrices.Checked> later = study.later();
        Metric error = JuicePrices.wape(later, SEED);
        out.printf(
                Locale.ROOT,
                "  WAPE %s; plain mean %.4f; ordinary: %s%n",
                RunStudies.interval(error),
                JuicePrices.wape(study.mean()),
                published.least(JuicePrices.DATASET, "WAPE units"));
        out.printf(
                "  least squares above it: %s%n",
                RunStudies.interval(JuicePrices.above(study.ordinary(), later, SEED)));
        JuiceFindings findings = new JuiceFindings(study);
        print(out, findings, later);
        PriceMoves moves = PriceMoves.of(later);
        print(out, "all price moves", moves);
        print(out, "moves of the price alone", moves.only(PriceMoves.Move::isBare));
        RunStudies.verdict(out, error.value() > JuicePrices.FLOOR ? List.of(JuicePrices.FLOOR) : List.of());
        study.limits().forEach(limit -> out.println("  limit: " + limit));
    }

    private static void print(PrintStream out, JuiceFindings findings, List<JuicePrices.Checked> later) {
        for (boolean fresh : new boolean[] {false, true}) {
            List<JuicePrices.Checked> some = later.stream()
                    .filter(one -> findings.isNew(one.row()) == fresh)
                    .toList();
            out.printf(
                    Locale.ROOT,
                    "    %,d prices %s those that the product had had: WAPE %.4f%n",
                    some.size(),
                    fresh ? "outside of" : "within",
                    JuicePrices.wape(some));
        }
        findings.brands(JuicePrices.CHOSEN)
                .forEach(brand -> out.printf(
                        Locale.ROOT,
                        "    brand %2d: %.2f +- %.2f; price alone %.2f; halves %.2f +- %.2f, %.2f +- %.2f%s%n",
                        brand.brand(),
                        brand.value(),
                        brand.off(),
                        brand.plain(),
                        brand.first(),
                        brand.firstOff(),
                        brand.second(),
                        brand.secondOff(),
                        brand.isSteady() ? "" : ", which do not agree"));
        JuiceFindings.Proposals proposals = findings.proposals(JuicePrices.CHOSEN);
        out.printf(
                Locale.ROOT,
                "    halves agree for %.3f of products; %.3f of cuts had a deal or feature; %.1f stores to a price;"
                        + " %.3f of best prices outside of those known, none for %.3f of products%n",
                findings.steadyProducts(JuicePrices.CHOSEN),
                findings.promotedCuts(),
                findings.storesToAPrice(),
                proposals.outside(),
                proposals.none());
    }

    private static void print(PrintStream out, String which, PriceMoves moves) {
        out.printf(
                Locale.ROOT,
                "    %,d %s: the right way %s, came over said %s, error over that of no change %s%n",
                moves.count(),
                which,
                RunStudies.interval(moves.right(SEED)),
                RunStudies.interval(moves.slope(SEED)),
                RunStudies.interval(moves.error(SEED)));
    }

    static void print(PrintStream out, ShopPrices shop) {
        out.printf(
                Locale.ROOT,
                "%nshop-prices: Online Retail II%n  %,d products, the prices of %,d moved; %,d can be told, %,d by themselves%n"
                        + "  a tenth below %.2f, half below %.2f, nine tenths below %.2f%n"
                        + "  of %,d told by themselves in both years %.3f agree%n",
                shop.products(),
                shop.moved(),
                shop.told(),
                shop.toldByItself(),
                shop.percentile(10),
                shop.percentile(50),
                shop.percentile(90),
                shop.twiceByThemselves(),
                shop.agreed());
    }
}
