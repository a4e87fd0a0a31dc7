package org.countersign.models.matching;

import static org.countersign.domain.records.Likeness.UNKNOWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * Measures how much two records are alike, among all records of the shop: a word that few of them use says more. Kept with
 * the pair, these numbers are what rules judge by and what the model learns from, so that both see the same for ever.
 */
public final class Likenesses {

    private final Rarity rarity;

    /** Filled once, so that any number of threads may ask. */
    private final Map<String, Words> texts = new HashMap<>();

    public Likenesses(Collection<KnownRecord> all) {
        List<Words> names = new ArrayList<>();
        for (KnownRecord one : all) {
            for (String text : Arrays.asList(one.name(), one.address(), one.category())) {
                if (text != null) {
                    names.add(texts.computeIfAbsent(text, Words::of));
                }
            }
        }
        rarity = new Rarity(names);
    }

    public Likeness of(KnownRecord a, KnownRecord b) {
        boolean named = said(a.name()) && said(b.name());
        Words left = words(a.name());
        Words right = words(b.name());
        return new Likeness(
                named ? thousandths(written(left, right)) : UNKNOWN,
                named ? thousandths(rarity.jaccard(left.words(), right.words())) : UNKNOWN,
                named ? thousandths(ownWords(left, right)) : UNKNOWN,
                named ? Math.min(own(left, right), own(right, left)) : UNKNOWN,
                codes(left, right),
                mail(a.email(), b.email()),
                text(a.address(), b.address()),
                said(a.country()) && said(b.country()) ? equal(a.country(), b.country()) : UNKNOWN,
                text(a.category(), b.category()),
                price(a, b),
                apart(number(a.weightGrams()), number(b.weightGrams())));
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private Words words(@Nullable String text) {
        String said = text == null ? "" : text;
        Words known = texts.get(said);
        return known == null ? Words.of(said) : known;
    }

    /** The order of the words does not matter: in many shops the surname comes first. */
    private static double written(Words a, Words b) {
        return Math.max(EditDistance.similarity(a.run(), b.run()), EditDistance.similarity(sorted(a), sorted(b)));
    }

    private static String sorted(Words text) {
        return String.join("", text.words().stream().sorted().toList());
    }

    private double ownWords(Words a, Words b) {
        return Math.min(rarity.rarestAlone(a.words(), b.words()), rarity.rarestAlone(b.words(), a.words()));
    }

    private static double own(Words a, Words b) {
        Set<String> others = b.numbers();
        return a.numbers().stream().filter(one -> !others.contains(one)).count();
    }

    private static double codes(Words a, Words b) {
        double nearest = UNKNOWN;
        for (String one : a.codes()) {
            for (String other : b.codes()) {
                boolean inside = a.run().contains(other) || b.run().contains(one);
                nearest = Math.max(nearest, inside ? 1 : EditDistance.similarity(one, other));
            }
        }
        return nearest < 0 ? UNKNOWN : thousandths(nearest);
    }

    private static double mail(@Nullable String a, @Nullable String b) {
        return said(a) && said(b) ? thousandths(EditDistance.similarity(local(a), local(b))) : UNKNOWN;
    }

    private static String local(@Nullable String mail) {
        String text = mail == null ? "" : mail.strip().toLowerCase(Locale.ROOT);
        int at = text.indexOf('@');
        return Words.joined(at < 0 ? text : text.substring(0, at));
    }

    private double text(@Nullable String a, @Nullable String b) {
        return said(a) && said(b) ? thousandths(rarity.jaccard(words(a).words(), words(b).words())) : UNKNOWN;
    }

    private static double equal(@Nullable String a, @Nullable String b) {
        return a != null && b != null && a.strip().equalsIgnoreCase(b.strip()) ? 1 : 0;
    }

    private static double price(KnownRecord a, KnownRecord b) {
        boolean oneCurrency = a.currency() != null && a.currency().equals(b.currency());
        return oneCurrency ? apart(a.price(), b.price()) : UNKNOWN;
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static double apart(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null || a.signum() <= 0 || b.signum() <= 0) {
            return UNKNOWN;
        }
        return thousandths(a.subtract(b).abs().doubleValue() / a.max(b).doubleValue());
    }

    /** As people read them, and as they come back from JSON. */
    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
