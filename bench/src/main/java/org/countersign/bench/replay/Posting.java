package org.countersign.bench.replay;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.countersign.bench.client.Broker;
import org.countersign.bench.client.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events as fast as the server takes them: a bounded number is under way, sent in transacted batches, and each
 * waits for its reply. When the server goes away it waits for it to come back and sends once more whatever has no reply;
 * the ids make that safe.
 */
public final class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Broker broker;
    private final int window;
    private final int batch;
    private final Consumer<Answer> answers;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final BlockingQueue<Message> replies = new LinkedBlockingQueue<>();
    /** The first event that was never sent; those before it are answered or pending. */
    private int next;

    private int reconnects = -1;

    public Posting(Broker broker, int window, int batch, Consumer<Answer> answers) {
        this.broker = broker;
        this.window = window;
        this.batch = Math.min(batch, window);
        this.answers = answers;
    }

    /** Returns when every event has its reply. @throws GaveUp when the server stays away */
    public void post(List<Wire.Outgoing> events) throws InterruptedException {
        long awaySince = 0;
        next = 0;
        while (next < events.size() || !pending.isEmpty()) {
            try (Link link = Link.open(broker, replies)) {
                reconnects++;
                awaySince = 0;
                resend(link);
                pump(link, events);
            } catch (JMSException e) {
                int before = pending.size();
                LOG.info("connection lost ({}), {} events wait for their reply", e.getMessage(), before);
                awaySince = awaySince == 0 ? System.nanoTime() : awaySince;
                if (System.nanoTime() - awaySince > PATIENCE.toNanos()) {
                    throw new GaveUp(before + events.size() - next);
                }
                Thread.sleep(500);
            }
        }
    }

    /** How often a lost connection was replaced. */
    public int reconnects() {
        return Math.max(0, reconnects);
    }

    private void resend(Link link) throws JMSException {
        replies.clear();
        for (Pending p : List.copyOf(pending.values())) {
            link.send(p.event);
            pending.put(p.event.id(), new Pending(p.event, p.sentAt, p.sends + 1));
        }
        link.commit();
    }

    private void pump(Link link, List<Wire.Outgoing> events) throws JMSException, InterruptedException {
        while (next < events.size() || !pending.isEmpty()) {
            List<Wire.Outgoing> sent = new ArrayList<>();
            while (next + sent.size() < events.size() && sent.size() < batch && pending.size() + sent.size() < window) {
                sent.add(events.get(next + sent.size()));
            }
            if (!sent.isEmpty()) {
                // Known as pending before the commit: if that fails they may or may not be there, and are sent again.
                long now = System.nanoTime();
                sent.forEach(e -> pending.put(e.id(), new Pending(e, now, 1)));
                next += sent.size();
                for (Wire.Outgoing event : sent) {
                    link.send(event);
                }
                link.commit();
            }
            drain(link, pending.size() >= window || next == events.size());
        }
    }

    private void drain(Link link, boolean wait) throws JMSException, InterruptedException {
        Message reply = wait && !pending.isEmpty() ? await(link) : replies.poll();
        while (reply != null) {
            if (reply instanceof TextMessage text) {
                answered(text.getText(), text.getJMSCorrelationID());
            }
            reply = replies.poll();
        }
        link.check();
    }

    private Message await(Link link) throws JMSException, InterruptedException {
        long silentAt = System.nanoTime() + SILENCE.toNanos();
        while (System.nanoTime() < silentAt) {
            Message reply = replies.poll(200, TimeUnit.MILLISECONDS);
            if (reply != null) {
                return reply;
            }
            link.check();
        }
        throw new JMSException("no reply for " + SILENCE.toSeconds() + " s");
    }

    private void answered(String json, String correlation) {
        Pending p = pending.remove(correlation);
        if (p != null) {
            answers.accept(new Answer(p.event, Wire.read(json), System.nanoTime() - p.sentAt, p.sends));
        }
    }

    private record Pending(Wire.Outgoing event, long sentAt, int sends) {}

    /** The server stayed away for too long. */
    static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GaveUp(int unanswered) {
            super(unanswered + " events have no reply, and the server stays away");
        }
    }
}
