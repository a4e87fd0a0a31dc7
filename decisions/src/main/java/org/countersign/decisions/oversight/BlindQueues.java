package org.countersign.decisions.oversight;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.ledger.oversight.BlindShare;
import org.countersign.ledger.oversight.BlindShares;
import org.countersign.ledger.oversight.Tasks;
import org.jspecify.annotations.Nullable;

/** What share of which queue is blind, and who said so. A new share holds for tasks that open from then on. */
public final class BlindQueues {

    /** Where the shipped rules send tasks that can be blind. */
    private static final List<String> SHIPPED = List.of("address", "records", "risk", "shipping");

    private final BlindShares shares;
    private final Tasks tasks;
    private final BlindLot lot;
    private final Clock clock;

    public BlindQueues(BlindShares shares, Tasks tasks, BlindLot lot, Clock clock) {
        this.shares = shares;
        this.tasks = tasks;
        this.lot = lot;
        this.clock = clock;
    }

    /** {@code by} and {@code at} are null for the share that holds where nobody has said anything. */
    public record Queue(String queue, BigDecimal share, @Nullable String by, @Nullable Instant at) {}

    /** Every queue that can have blind tasks, by name. */
    public List<Queue> list() {
        Map<String, BlindShare> set =
                shares.list().stream().collect(Collectors.toMap(BlindShare::queue, Function.identity()));
        TreeSet<String> names = new TreeSet<>(SHIPPED);
        names.addAll(set.keySet());
        Skill.kinds().forEach(kind -> names.addAll(tasks.queues(kind)));
        return names.stream().map(name -> queue(name, set.get(name))).toList();
    }

    private Queue queue(String name, @Nullable BlindShare set) {
        return set == null
                ? new Queue(name, lot.usual(), null, null)
                : new Queue(name, set.share(), set.by(), set.at());
    }

    public void set(String queue, BigDecimal share, String who) {
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > 4) {
            throw new IllegalArgumentException(
                    "share: must lie in 0..1 with at most four decimals, but is " + share.toPlainString());
        }
        List<String> known = list().stream().map(Queue::queue).toList();
        if (!known.contains(queue)) {
            throw new IllegalArgumentException(
                    "queue: '" + queue + "' has no tasks that can be blind.\nMaybe one of " + known + " was meant.");
        }
        shares.set(new BlindShare(queue, share, who, clock.instant()));
    }
}
