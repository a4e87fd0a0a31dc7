package org.countersign.bench.drill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.countersign.bench.client.Broker;
import org.countersign.bench.client.Rest;
import org.countersign.bench.client.Wire;
import org.countersign.bench.replay.Answer;
import org.countersign.bench.replay.Posting;

/** One that posts what it is given, in portions, until each event has its answer, and keeps the answers. */
final class Sender implements Runnable {

    /** Returns when each event has its answer, however often the server goes away meanwhile. */
    interface Way {
        void post(List<Wire.Outgoing> events, Consumer<Answer> answers) throws InterruptedException;
    }

    private static final int WINDOW = 48;
    private static final int BATCH = 8;
    private static final int PAUSE = 300;

    private final Way way;
    private final BlockingQueue<Optional<List<Wire.Outgoing>>> portions = new LinkedBlockingQueue<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> processed = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    private Sender(Way way) {
        this.way = way;
    }

    static Sender overMessaging(Broker broker) {
        return new Sender((events, answers) -> new Posting(broker, WINDOW, BATCH, answers).post(events));
    }

    static Sender overHttp(Rest rest) {
        return new Sender((events, answers) -> {
            for (Wire.Outgoing event : events) {
                Optional<Answer> answer = Optional.empty();
                for (int sends = 1; answer.isEmpty(); sends++) {
                    answer = asked(rest, event, sends);
                }
                answers.accept(answer.get());
            }
        });
    }

    private static Optional<Answer> asked(Rest rest, Wire.Outgoing event, int sends) throws InterruptedException {
        long at = System.nanoTime();
        Optional<Answer> answer = rest.ask("events", "application/cloudevents+json", event.json())
                .map(reply -> new Answer(event, reply, System.nanoTime() - at, sends));
        if (answer.isEmpty()) {
            Thread.sleep(PAUSE);
        }
        return answer;
    }

    void give(List<Wire.Outgoing> portion) {
        open.incrementAndGet();
        portions.add(Optional.of(List.copyOf(portion)));
    }

    /** After what it was given already. */
    void end() {
        portions.add(Optional.empty());
    }

    /** Nothing waits to be posted or answered. */
    boolean isIdle() {
        return open.get() == 0;
    }

    @Override
    public void run() {
        try {
            for (var portion = portions.take(); portion.isPresent(); portion = portions.take()) {
                way.post(portion.get(), this::answered);
                open.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(Answer answer) {
        String id = answer.event().id();
        answers.put(id, answer);
        if (answer.status().equals("processed")) {
            processed.merge(id, 1, Integer::sum);
        }
    }

    Map<String, Answer> answers() {
        return answers;
    }

    /** How often it was told that an event had its effect just now. */
    int processed(String id) {
        return processed.getOrDefault(id, 0);
    }
}
