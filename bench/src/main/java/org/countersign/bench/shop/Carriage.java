package org.countersign.bench.shop;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.countersign.domain.event.OrderPlaced;

/**
 * Why parcels come late in the simulated world, in the shop's past and in its live traffic alike: some countries are
 * far, heavy goods and tight promises are hard, Christmas and weekends fill the depots, and every carrier has good and bad
 * weeks. What is left is chance, so that a model can learn something and can't be perfect.
 */
final class Carriage {

    static final int STANDARD_DAYS = 5;
    static final int EXPRESS_DAYS = 2;

    private static final double BASE = -3.7;
    private static final Map<String, Double> CARRIERS =
            Map.of("DHL-EXPRESS", -0.4, "DPD-CLASSIC", 0.0, "GLS", 0.6, "SCHENKER", 0.3);
    private static final Map<String, Double> COUNTRIES =
            Map.of("DE", 0.0, "AT", 0.3, "NL", 0.2, "BE", 0.4, "FR", 0.7, "IT", 1.3, "CH", 1.0, "PL", 0.8, "US", 1.6);
    private static final double[] MONTHS = {0.1, 0, 0, 0, 0, 0, 0.1, 0.3, 0, 0, 0.6, 1.2};

    /** A carrier's luck turns slowly: it is drawn every so many days, and moves from one draw to the next in between. */
    private static final int SPELL_DAYS = 42;

    private static final double SPELL = 0.9;
    private static final int LATE_AFTERNOON = 16;
    private static final double HEAVY = 0.4;

    /** Of those that come late, how many are late because nobody took them, and how many the carrier tells of. */
    private static final double STUCK = 0.25;

    private static final double ANNOUNCED = 0.65;
    private static final double FALSE_ALARM = 0.03;

    private final Luck luck;

    Carriage(Luck luck) {
        this.luck = luck;
    }

    /** A parcel with its promise. */
    record Parcel(
            String orderId,
            OffsetDateTime placedAt,
            String method,
            String country,
            String carrier,
            int weightGrams,
            LocalDate promisedBy) {}

    /**
     * How it went.
     *
     * @param told whether the carrier says beforehand that it will be late, rightly or not
     * @param expected when it says that it comes
     */
    record Journey(
            OffsetDateTime dispatchedAt,
            OffsetDateTime deliveredAt,
            boolean late,
            boolean told,
            OffsetDateTime expected) {}

    static LocalDate promise(OffsetDateTime placedAt, String method) {
        return placedAt.toLocalDate().plusDays(method.equals("express") ? EXPRESS_DAYS : STANDARD_DAYS);
    }

    /** A parcel of the past. */
    Parcel parcel(OrderPlaced order, Map<String, Integer> weights) {
        int weight = order.lines().stream()
                .mapToInt(line -> line.quantity() * weights.getOrDefault(line.sku(), 0))
                .sum();
        String method = order.shipping().method();
        return new Parcel(
                order.orderId(),
                order.placedAt(),
                method,
                order.shipping().country(),
                carrier(order.orderId(), method, weight),
                weight,
                promise(order.placedAt(), method));
    }

    /** Who took it, before there was a machine that chose. */
    private String carrier(String orderId, String method, int weightGrams) {
        if (weightGrams > 30_000) {
            return "SCHENKER";
        } else if (method.equals("express") || weightGrams > 20_000) {
            return "DHL-EXPRESS";
        }
        return luck.of("carrier " + orderId) < 0.3 ? "GLS" : "DPD-CLASSIC";
    }

    /** How likely it is late, by all that there is to know. */
    double risk(Parcel p) {
        DayOfWeek day = p.placedAt().getDayOfWeek();
        double odds = BASE
                + CARRIERS.getOrDefault(p.carrier(), 0.2)
                + COUNTRIES.getOrDefault(p.country(), 0.8)
                + MONTHS[p.placedAt().getMonthValue() - 1]
                + (p.method().equals("express") ? 0.9 : 0)
                + HEAVY * Math.log(Math.max(300, p.weightGrams()) / 1_000.0)
                + (day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY ? 0.7 : day == DayOfWeek.THURSDAY ? 0.3 : 0)
                + (p.placedAt().getHour() >= LATE_AFTERNOON ? 0.3 : 0)
                + spell(p.carrier(), p.placedAt().toLocalDate());
        return 1 / (1 + Math.exp(-odds));
    }

    private double spell(String carrier, LocalDate day) {
        long days = day.toEpochDay();
        long turn = Math.floorDiv(days, SPELL_DAYS);
        double part = Math.floorMod(days, SPELL_DAYS) / (double) SPELL_DAYS;
        return SPELL * ((1 - part) * turn(carrier, turn) + part * turn(carrier, turn + 1));
    }

    private double turn(String carrier, long turn) {
        return new Random(Double.doubleToLongBits(luck.of("turn " + turn + " of " + carrier))).nextGaussian();
    }

    Journey journey(Parcel p) {
        boolean late = luck.of("late " + p.orderId()) < risk(p);
        OffsetDateTime taken = p.placedAt().plus(hours(14 + 14 * luck.of("fetch " + p.orderId())));
        OffsetDateTime last = end(p.promisedBy());
        OffsetDateTime there = late
                ? last.plus(hours(14 + 24 * Math.floor(-1.4 * Math.log(1 - luck.of("days " + p.orderId())))))
                : between(taken.plus(hours(6)), last, luck.of("days " + p.orderId()));
        if (late && luck.of("stuck " + p.orderId()) < STUCK) {
            taken = there.minus(hours(10));
        }
        boolean told = luck.of("told " + p.orderId()) < (late ? ANNOUNCED : FALSE_ALARM);
        return new Journey(taken, there, late, told, late ? there : last.plusDays(1));
    }

    private static OffsetDateTime end(LocalDate day) {
        return day.atTime(LocalTime.of(20, 0)).atOffset(ZoneOffset.UTC);
    }

    /** A short promise may be over before there is time to keep it: then it was kept in the last minute. */
    private static OffsetDateTime between(OffsetDateTime from, OffsetDateTime to, double part) {
        long minutes = Duration.between(from, to).toMinutes();
        return minutes <= 0 ? to : from.plusMinutes((long) (minutes * part));
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes((long) (hours * 60));
    }
}
