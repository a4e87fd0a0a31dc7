package org.countersign.rules.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.fulfilment.ReturnItem;
import org.countersign.rules.rulebook.Specimen;
import org.jspecify.annotations.Nullable;

/**
 * Facts for one scenario: an everyday order, parcel or return in which only the columns that the scenario names are different. Sums
 * follow from the lines unless they are given too.
 */
final class FactsDraft {

    private static final String NO_LINES = "none";

    private OrderFacts order = Specimen.order();
    private @Nullable ParcelFacts parcel;
    private @Nullable ReturnFacts returned;
    private final TreeMap<Integer, ReturnItem> items = new TreeMap<>(Map.of(1, Specimen.item()));
    private final TreeMap<Integer, LineFacts> lines = new TreeMap<>(Map.of(1, Specimen.line()));
    private Prediction prediction = Specimen.score();
    private final Map<String, String> sums = new TreeMap<>();

    /** @param path such as {@code order.customer.tier}, {@code line2.quantity}, {@code score.value} */
    void set(String path, String text) {
        List<String> steps = Arrays.asList(path.split("\\."));
        String root = steps.get(0);
        List<String> inside = steps.subList(1, steps.size());
        if (root.equals("lines") && text.equals(NO_LINES)) {
            lines.clear();
        } else if (inside.isEmpty()) {
            throw new IllegalArgumentException("'" + path + "' names no value: write one such as order.total");
        } else if (root.equals("order") && isSum(inside.get(0))) {
            sums.put(inside.get(0), text);
        } else if (root.equals("order")) {
            order = RecordDraft.with(order, inside, text);
        } else if (root.equals("parcel")) {
            parcel = RecordDraft.with(parcel == null ? Specimen.parcel() : parcel, inside, text);
        } else if (root.equals("returned")) {
            returned = RecordDraft.with(returned(), inside, text);
        } else if (root.startsWith("item")) {
            item(root, inside, text);
        } else if (root.equals("score")) {
            score(inside, text);
        } else {
            line(root, inside, text);
        }
    }

    private static boolean isSum(String name) {
        return List.of("goods", "total", "units", "weightGrams").contains(name);
    }

    private void score(List<String> inside, String text) {
        if (inside.get(0).equals("available")) {
            prediction = new Prediction.Unavailable(prediction.model(), text.equals("false") ? "missing" : text);
        } else {
            prediction = RecordDraft.with(prediction, inside, text);
        }
    }

    private void line(String root, List<String> inside, String text) {
        if (!root.matches("line[2-9]?")) {
            throw new IllegalArgumentException("'" + root
                    + "' is no fact: a column starts with order, line, line2, parcel, returned, item, item2 or score");
        }
        int number = root.length() == 4 ? 1 : root.charAt(4) - '0';
        LineFacts line = lines.getOrDefault(number, numbered(number));
        lines.put(number, RecordDraft.with(line, inside, text));
    }

    private ReturnFacts returned() {
        return returned == null ? Specimen.returned() : returned;
    }

    private void item(String root, List<String> inside, String text) {
        if (!root.matches("item[2-9]?")) {
            throw new IllegalArgumentException("'" + root + "' is no fact: items are item, item2, ... item9");
        }
        int number = root.length() == 4 ? 1 : root.charAt(4) - '0';
        ReturnItem item = items.containsKey(number)
                ? items.get(number)
                : RecordDraft.with(Specimen.item(), List.of("number"), String.valueOf(number));
        items.put(number, RecordDraft.with(item, inside, text));
        returned = returned();
    }

    private static LineFacts numbered(int number) {
        return RecordDraft.with(Specimen.line(), List.of("number"), String.valueOf(number));
    }

    Facts facts() {
        if (parcel != null) {
            return parcel;
        }
        if (returned != null) {
            return returned.with(new ArrayList<>(items.values()));
        }
        BigDecimal goods = BigDecimal.ZERO;
        int units = 0;
        int weight = 0;
        for (LineFacts line : lines.values()) {
            goods = goods.add(line.amount());
            units += line.quantity();
            weight += line.weightGrams() * line.quantity();
        }
        goods = new BigDecimal(sums.getOrDefault("goods", goods.toPlainString()));
        BigDecimal total = new BigDecimal(sums.getOrDefault("total", goods.toPlainString()));
        return new OrderFacts(
                order.orderId(),
                order.placedAt(),
                order.currency(),
                order.customer(),
                new ArrayList<>(lines.values()),
                order.shipping(),
                order.payment(),
                order.coupon(),
                goods,
                order.discount(),
                order.shippingCost(),
                total,
                Integer.parseInt(sums.getOrDefault("units", String.valueOf(units))),
                Integer.parseInt(sums.getOrDefault("weightGrams", String.valueOf(weight))));
    }

    List<Prediction> predictions() {
        return parcel == null && returned == null ? List.of(prediction) : List.of();
    }
}
