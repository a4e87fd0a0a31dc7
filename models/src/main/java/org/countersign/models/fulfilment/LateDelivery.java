package org.countersign.models.fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Fate;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.TrackRecord;
import org.countersign.models.recipe.Alternative;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.Pupil;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.recipe.TrainerSettings;

/**
 * Late delivery: how likely a parcel comes after the day that its customer was promised. It looks at the parcel, at the
 * promise and at how punctual its carrier and the way to its country were of late; the carrier's own word is left to the
 * rules, which know what it is worth.
 */
public final class LateDelivery implements Recipe {

    /** Promises for later days are not asked about before. */
    static final int DAYS = 30;

    private static final String EXPRESS = "express";

    /** How large a change is: another carrier is a word to the warehouse, a faster way costs money too. */
    private static final double OTHER_CARRIER = 0.3;

    private static final double FASTER = 0.6;

    private record Read(
            Feature feature, ToDoubleFunction<DeliveryFacts> number, Function<DeliveryFacts, String> words) {

        static Read of(
                String name,
                String label,
                ToDoubleFunction<DeliveryFacts> number,
                Function<DeliveryFacts, String> words) {
            return new Read(new Feature(name, label), number, words);
        }
    }

    private static final List<Read> FEATURES = List.of(
            Read.of(
                    "promise-days",
                    "Days until the promised day",
                    DeliveryFacts::promiseDays,
                    d -> Words.count(d.promiseDays(), "day", "days")),
            Read.of(
                    "since-days",
                    "Days since the order",
                    DeliveryFacts::sinceDays,
                    d -> Words.count(d.sinceDays(), "day", "days")),
            Read.of("dispatched", "The carrier has it", d -> d.dispatched() ? 1 : 0, d -> yes(d.dispatched())),
            Read.of("express", "Sent by express", d -> d.method().equals(EXPRESS) ? 1 : 0, DeliveryFacts::method),
            Read.of(
                    "carrier-late",
                    "Share of the carrier's parcels that were late",
                    d -> d.carrierRecord().lateShare(),
                    d -> d.carrier() + ": " + share(d.carrierRecord())),
            Read.of(
                    "carrier-days",
                    "The carrier's median days to the door",
                    d -> d.carrierRecord().medianDays(),
                    d -> days(d.carrierRecord())),
            Read.of(
                    "country-late",
                    "Share of parcels to the country that were late",
                    d -> d.countryRecord().lateShare(),
                    d -> d.country() + ": " + share(d.countryRecord())),
            Read.of(
                    "country-days",
                    "Median days to a door of the country",
                    d -> d.countryRecord().medianDays(),
                    d -> days(d.countryRecord())),
            Read.of("weight", "Weight", DeliveryFacts::weightGrams, LateDelivery::weight),
            Read.of(
                    "value",
                    "Value of the goods",
                    d -> d.value().doubleValue(),
                    d -> Words.money(d.value(), d.currency())),
            Read.of("lines", "Products", DeliveryFacts::lines, d -> Words.count(d.lines(), "product", "products")),
            Read.of("weekday", "Ordered on a", d -> d.placedAt().getDayOfWeek().getValue(), d -> d.placedAt()
                    .getDayOfWeek()
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
            Read.of("month", "Ordered in", d -> d.placedAt().getMonthValue(), d -> d.placedAt()
                    .getMonth()
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
            Read.of(
                    "hour",
                    "Ordered at",
                    d -> d.placedAt().getHour(),
                    d -> d.placedAt().getHour() + " h"));

    private static final List<Feature> WORDS =
            FEATURES.stream().map(Read::feature).toList();

    @Override
    public String name() {
        return "late-delivery";
    }

    @Override
    public String predicts() {
        return "The parcel is delivered after the promised day";
    }

    @Override
    public List<Feature> features() {
        return WORDS;
    }

    @Override
    public double[] read(Facts facts) {
        DeliveryFacts delivery = delivery(facts);
        return FEATURES.stream()
                .mapToDouble(read -> read.number().applyAsDouble(delivery))
                .toArray();
    }

    @Override
    public List<String> show(Facts facts) {
        DeliveryFacts delivery = delivery(facts);
        return FEATURES.stream().map(read -> read.words().apply(delivery)).toList();
    }

    @Override
    public void teach(Iterable<PastOrder> history, Pupil pupil) {
        new DeliveryReplay()
                .replay(
                        history,
                        (moment, at, facts, late) ->
                                pupil.learn(moment, at, read(facts), late, Map.of("country", facts.country())));
    }

    /** The orders that the shop has fulfilled itself are the best examples there are. */
    @Override
    public boolean learnsFromOwnOrders() {
        return true;
    }

    /** What was never sent teaches nothing; nor does a promised day that is not over. */
    @Override
    public Optional<Boolean> truth(Fate fate, Instant now) {
        return fate instanceof OrderFate order ? lateness(order, now) : Optional.empty();
    }

    private static Optional<Boolean> lateness(OrderFate fate, Instant now) {
        LocalDate promised = fate.promisedBy();
        boolean open = promised == null
                || (fate.deliveredAt() == null
                        && !LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(promised));
        boolean sent = !fate.refused() && (fate.undoneAt() == null || fate.deliveredAt() != null);
        return open || !sent ? Optional.empty() : Optional.of(fate.late(now));
    }

    @Override
    public Duration horizon() {
        return Duration.ofDays(DAYS);
    }

    @Override
    public String baseline() {
        return "carrier-late";
    }

    @Override
    public TrainerSettings settings() {
        return new BoostedSettings(60, 0.1, 3, 20);
    }

    /** While it is here, another carrier may take it, or it may go by express. */
    @Override
    public List<Alternative> alternatives(Facts facts) {
        if (!(facts instanceof DeliveryFacts delivery) || delivery.dispatched()) {
            return List.of();
        }
        List<Alternative> all = new ArrayList<>();
        for (TrackRecord other : delivery.others()) {
            all.add(new Alternative(
                    other.of() + " in place of " + delivery.carrier(),
                    delivery.with(delivery.method(), other),
                    OTHER_CARRIER));
        }
        if (!delivery.method().equals(EXPRESS)) {
            all.add(new Alternative("by express", delivery.with(EXPRESS, delivery.carrierRecord()), FASTER));
        }
        return all;
    }

    @Override
    public Expectations expectations() {
        return Expectations.staleAfter(horizon().plusDays(30))
                .range(1, DAYS, "promise-days")
                .range(0, 366, "since-days")
                .range(0, 1, "dispatched", "express", "carrier-late", "country-late")
                .range(-1, 366, "carrier-days", "country-days")
                .range(0, 10_000_000, "weight", "value")
                .range(1, 100_000, "lines")
                .range(1, 7, "weekday")
                .range(1, 12, "month")
                .range(0, 23, "hour");
    }

    @Override
    public String intendedUse() {
        return "To decide which customers hear of a delay before the promised day, and which parcels a person should look"
                + " at. It advises: rules decide. Not for judging carriers or their people: what a carrier is given to"
                + " bring decides how punctual it can be.";
    }

    @Override
    public List<String> limits() {
        return List.of(
                "It knows nothing of strikes, weather and traffic but what they have done to the parcels of the last "
                        + TrackRecord.DAYS + " days.",
                "A new carrier or country has no record: the score then rests on the parcel and its promise.",
                "It does not look at the carrier's own estimate: the rules weigh that beside its score.",
                "It says that a parcel is late, not by how many days.",
                "The same parcel stands in the test at up to three moments: the intervals are narrower than they should be.",
                "Promises of more than " + DAYS + " days are not asked about before " + DAYS + " days are left.");
    }

    private static DeliveryFacts delivery(Facts facts) {
        if (facts instanceof DeliveryFacts delivery) {
            return delivery;
        }
        throw new IllegalArgumentException("facts: late-delivery looks at a parcel under way, not at "
                + facts.getClass().getSimpleName());
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String share(TrackRecord record) {
        return Words.of(record.late(), record.parcels(), "parcels");
    }

    private static String days(TrackRecord record) {
        return record.medianDays() < 0 ? "none yet" : Words.tenths(record.medianDays()) + " days";
    }

    private static String weight(DeliveryFacts delivery) {
        return delivery.weightGrams() == 0 ? "not known" : Words.tenths(delivery.weightGrams() / 1000.0) + " kg";
    }
}
