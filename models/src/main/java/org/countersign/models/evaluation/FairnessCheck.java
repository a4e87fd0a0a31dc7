package org.countersign.models.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.Fairness.Group;
import org.countersign.models.card.Fairness.Proxy;
import org.countersign.models.data.Dataset;

/**
 * Asks of each group whether those of it who did nothing are flagged more often than the others who did nothing. A group
 * is no feature; but where the features tell it, a model may know it all the same.
 */
public final class FairnessCheck {

    /** Smaller groups are looked at together: of few people nothing holds. */
    private static final int LEAST = 30;

    private static final double FLAGGED = 0.9;

    private static final String OTHERS = "all smaller ones";

    private final Dataset data;
    private final boolean[] y;
    private final double[] scores;
    private final double cut;

    private FairnessCheck(Dataset data, double[] scores) {
        this.data = data;
        this.y = data.y();
        this.scores = scores.clone();
        this.cut = new Ranking(scores, y).quantile(FLAGGED);
    }

    /** @param data rows that the model has not learnt from */
    public static Fairness of(Dataset data, double[] scores) {
        FairnessCheck check = new FairnessCheck(data, scores);
        List<Group> groups = new ArrayList<>();
        List<Proxy> proxies = new ArrayList<>();
        List<String> breaches = new ArrayList<>();
        for (String segment : data.segments()) {
            check.add(segment, groups, proxies, breaches);
        }
        return groups.isEmpty() ? Fairness.NONE : new Fairness(check.cut, groups, proxies, breaches);
    }

    private void add(String segment, List<Group> groups, List<Proxy> proxies, List<String> breaches) {
        String[] member = members(segment);
        List<String> names = IntStream.range(0, member.length)
                .mapToObj(row -> member[row])
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (names.size() < 2) {
            return;
        }
        for (String name : names) {
            Group group = group(segment, name, row -> member[row].equals(name));
            Group rest = group(segment, name, row -> !member[row].equals(name) && !member[row].isEmpty());
            Proxy proxy = proxy(segment, name, member);
            groups.add(group);
            proxies.add(proxy);
            if (Treatment.isBreach(group.wronged(), rest.wronged())) {
                breaches.add(words(group, rest, proxy));
            }
        }
    }

    /** The group of each row, small ones thrown together; empty where none is known. */
    private String[] members(String segment) {
        List<String> member = data.segment(segment);
        Map<String, Integer> sizes = new TreeMap<>();
        member.forEach(name -> sizes.merge(name, 1, Integer::sum));
        return member.stream()
                .map(name -> name.isEmpty() || sizes.getOrDefault(name, 0) >= LEAST ? name : OTHERS)
                .toArray(String[]::new);
    }

    private Group group(String segment, String name, IntPredicate in) {
        int rows = 0;
        int happened = 0;
        int flagged = 0;
        int wronged = 0;
        for (int i = 0; i < y.length; i++) {
            if (in.test(i)) {
                boolean high = scores[i] >= cut;
                rows++;
                happened += y[i] ? 1 : 0;
                flagged += high ? 1 : 0;
                wronged += high && !y[i] ? 1 : 0;
            }
        }
        return new Group(
                segment,
                name,
                rows,
                Wilson.share(happened, rows),
                Wilson.share(flagged, rows),
                Wilson.share(wronged, rows - happened));
    }

    private Proxy proxy(String segment, String name, String[] member) {
        int[] known = IntStream.range(0, member.length)
                .filter(row -> !member[row].isEmpty())
                .toArray();
        boolean[] in = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            in[i] = member[known[i]].equals(name);
        }
        String best = "";
        double most = 0.5;
        for (int feature = 0; feature < data.features().size(); feature++) {
            double[] values = new double[known.length];
            for (int i = 0; i < known.length; i++) {
                values[i] = data.x(known[i], feature);
            }
            double auc = new Ranking(values, in).auc();
            if (Math.max(auc, 1 - auc) > most) {
                most = Math.max(auc, 1 - auc);
                best = data.features().get(feature).label();
            }
        }
        return new Proxy(segment, name, best, most);
    }

    private static String words(Group group, Group rest, Proxy proxy) {
        return String.format(
                Locale.ROOT,
                "fairness: %s %s: %.1f %% (%.1f to %.1f) of those where it did not happen are flagged, %.1f %% (%.1f to"
                        + " %.1f) of the others. The feature that tells the group best is '%s' (AUC %.2f).",
                group.segment(),
                group.group(),
                100 * group.wronged().value(),
                100 * group.wronged().low(),
                100 * group.wronged().high(),
                100 * rest.wronged().value(),
                100 * rest.wronged().low(),
                100 * rest.wronged().high(),
                proxy.feature(),
                proxy.auc());
    }
}
