package org.countersign.models.fulfilment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.TrackRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who was how punctual, as it was known on any day of the past: a parcel counts from the day after the one it was promised
 * for, and how long it took from the day after it arrived.
 */
final class DeliveryPast {

    private final Map<String, NavigableMap<LocalDate, List<Parcel>>> parcels = new HashMap<>();
    private final Map<Day, TrackRecord> known = new HashMap<>();

    private record Parcel(boolean late, @Nullable LocalDate arrived, int days) {}

    private record Day(String of, LocalDate day) {}

    /** All of them, before anybody asks: what is promised for a later day does not count anyway. */
    void add(String of, PastDelivery delivery, int days) {
        parcels.computeIfAbsent(of, any -> new TreeMap<>())
                .computeIfAbsent(delivery.promisedBy(), any -> new ArrayList<>())
                .add(new Parcel(delivery.late(), delivery.deliveredOn(), days));
    }

    TrackRecord on(LocalDate day, String of) {
        return known.computeIfAbsent(new Day(of, day), any -> count(of, day));
    }

    private TrackRecord count(String of, LocalDate day) {
        NavigableMap<LocalDate, List<Parcel>> all = parcels.get(of);
        if (all == null) {
            return TrackRecord.none(of);
        }
        int n = 0;
        int late = 0;
        List<Integer> days = new ArrayList<>();
        for (List<Parcel> promised :
                all.subMap(TrackRecord.since(day), true, day, false).values()) {
            for (Parcel parcel : promised) {
                n++;
                late += parcel.late() ? 1 : 0;
                if (parcel.arrived() != null && parcel.arrived().isBefore(day)) {
                    days.add(parcel.days());
                }
            }
        }
        return new TrackRecord(of, n, late, median(days));
    }

    private static double median(List<Integer> days) {
        if (days.isEmpty()) {
            return -1;
        }
        int[] sorted = days.stream().mapToInt(Integer::intValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}
