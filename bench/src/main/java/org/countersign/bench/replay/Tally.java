package org.countersign.bench.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What the replies came to. */
final class Tally {

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> rejections = new TreeMap<>();
    private final Histogram latency = new Histogram(TimeUnit.MINUTES.toMicros(30), 3);
    private int resent;
    private final long startedAt = System.nanoTime();
    private long endedAt = startedAt;

    void add(Answer answer) {
        answers.put(answer.event().id(), answer);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status().equals("rejected")) {
            rejections.merge(answer.because(), 1, Integer::sum);
        }
        resent += answer.sends() - 1;
        endedAt = System.nanoTime();
        if (answer.sends() == 1) {
            latency.recordValue(
                    Math.min(TimeUnit.NANOSECONDS.toMicros(answer.nanos()), latency.getHighestTrackableValue()));
        }
    }

    Map<String, Answer> answers() {
        return answers;
    }

    int of(String status) {
        return statuses.getOrDefault(status, 0);
    }

    /** Rejected events by their first problem. */
    Map<String, Integer> rejections() {
        return rejections;
    }

    int resent() {
        return resent;
    }

    double seconds() {
        return (endedAt - startedAt) / 1e9;
    }

    /** Milliseconds from commit to reply, of events that were sent once. */
    double latency(double percentile) {
        return Math.round(latency.getValueAtPercentile(percentile) / 10.0) / 100.0;
    }
}
