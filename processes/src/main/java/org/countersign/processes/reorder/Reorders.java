package org.countersign.processes.reorder;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.decisions.reorder.MonthBudget;
import org.countersign.decisions.reorder.Need;
import org.countersign.decisions.reorder.ReorderPreview;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.decisions.reorder.ReorderQuantities;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.domain.reorder.ReorderAnswer;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ReorderLevel;
import org.countersign.domain.reorder.ReorderRound;
import org.countersign.domain.reorder.Supplier;
import org.countersign.ledger.reorder.DueProduct;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.processes.fulfilment.Desk;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.runtime.DailyTime;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Asks about products whether to order them again: those whose stock has fallen below their point, and all of them once a
 * day or when somebody says so. What is needed of one supplier at the same time becomes one order. Each product's row is
 * held meanwhile, and what is on order counts: asked again with nothing changed, nothing is ordered again.
 */
public final class Reorders {

    /**
     * A product that something broke at twice is tried again after this, and alone. Once may be a connection that was lost,
     * and has nothing to do with it.
     */
    private static final Duration REST = Duration.ofMinutes(10);

    private static final int BROKEN = 2;

    /** Where suppliers share a budget, so many products are asked about at once. */
    private static final int TOGETHER = 50;

    private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);
    private static final String ITSELF = "countersign";

    private final ReorderLevels levels;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final ReorderPreview preview;
    private final MonthBudget budget;
    private final Desk desk;
    private final Occasion occasion;
    private final ProcessRuntime processes;
    private final ReorderSettings settings;
    private final Clock clock;
    private final ReorderQuantities quantities = new ReorderQuantities();
    private final Map<String, Stumble> stumbled = new HashMap<>();

    public Reorders(
            ReorderLevels levels,
            PurchaseOrders orders,
            Suppliers suppliers,
            ReorderPreview preview,
            MonthBudget budget,
            Desk desk,
            Occasion occasion,
            ProcessRuntime processes,
            ReorderSettings settings,
            Clock clock) {
        this.levels = levels;
        this.orders = orders;
        this.suppliers = suppliers;
        this.preview = preview;
        this.budget = budget;
        this.desk = desk;
        this.occasion = occasion;
        this.processes = processes;
        this.settings = settings;
        this.clock = clock;
    }

    // ---- when

    /** Asks about what is due, inside its caller's transaction; 0 when nothing is. */
    public synchronized int tick() {
        if (!levels.mine()) {
            return 0;
        }
        begin();
        List<DueProduct> group = group();
        if (group.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        group.forEach(one -> stumbled.merge(one.sku(), new Stumble(1, now), Stumble::and));
        askAbout(group, false);
        group.forEach(one -> stumbled.remove(one.sku()));
        return 1;
    }

    private void begin() {
        Instant now = clock.instant();
        if (DailyTime.isDue(settings.roundAt(), now, levels.lastRound().map(ReorderRound::startedAt))) {
            levels.startRound(ITSELF, now);
        }
    }

    /** All that is due of the supplier of the first that is; where a budget is shared, of others beside it as well. */
    private List<DueProduct> group() {
        Instant now = clock.instant();
        List<DueProduct> due =
                levels.due(now).stream().filter(one -> !rests(one, now)).toList();
        if (due.isEmpty() || isBroken(due.get(0))) {
            return due.stream().limit(1).toList();
        }
        Map<Optional<String>, List<DueProduct>> bySupplier = new LinkedHashMap<>();
        due.stream().filter(one -> !isBroken(one)).forEach(one -> bySupplier
                .computeIfAbsent(supplierOf(one.sku()), any -> new ArrayList<>())
                .add(one));
        List<DueProduct> group = new ArrayList<>();
        for (List<DueProduct> ofOne : bySupplier.values()) {
            if (!group.isEmpty() && (!budget.isSet() || group.size() + ofOne.size() > TOGETHER)) {
                break;
            }
            group.addAll(ofOne);
        }
        return withWaiting(group).stream().filter(one -> !isBroken(one)).toList();
    }

    private boolean isBroken(DueProduct one) {
        Stumble stumble = stumbled.get(one.sku());
        return stumble != null && stumble.times() >= BROKEN;
    }

    private boolean rests(DueProduct one, Instant now) {
        Stumble stumble = stumbled.get(one.sku());
        return stumble != null
                && stumble.times() >= BROKEN
                && stumble.at().plus(REST).isAfter(now);
    }

    /** How often in a row, and when last. */
    private record Stumble(int times, Instant at) {
        Stumble and(Stumble next) {
            return new Stumble(times + next.times(), next.at());
        }
    }

    private Optional<String> supplierOf(String sku) {
        return suppliers.choose(sku).map(Supplier::supplierId);
    }

    /** From now on every product is due once. */
    public ReorderRound start(String who) {
        return levels.startRound(who, clock.instant());
    }

    // ---- ask

    /** Asks about products now; what is needed becomes one order for each supplier. */
    public List<PurchaseOrder> ask(List<String> skus) {
        return ask(skus, false);
    }

    /** @param hurried an order below its supplier's minimum does not wait for others: a person is asked about it */
    public List<PurchaseOrder> ask(List<String> skus, boolean hurried) {
        levels.turn();
        return askAbout(
                withWaiting(skus.stream()
                        .distinct()
                        .map(sku -> new DueProduct(sku, null))
                        .toList()),
                hurried);
    }

    /** And what was put off until more is ordered of the same suppliers. */
    private List<DueProduct> withWaiting(List<DueProduct> due) {
        Set<String> asked = due.stream().map(DueProduct::sku).collect(Collectors.toSet());
        List<String> of = due.stream()
                .flatMap(one -> supplierOf(one.sku()).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        due.stream(),
                        levels.waiting(of).stream()
                                .filter(sku -> !asked.contains(sku))
                                .map(sku -> new DueProduct(sku, null)))
                .toList();
    }

    /** All are held before any is counted: they share a budget, and the order in which they take of it is their need. */
    private List<PurchaseOrder> askAbout(List<DueProduct> products, boolean hurried) {
        products.stream().map(DueProduct::sku).sorted().forEach(levels::hold);
        Map<String, @Nullable String> causes = new TreeMap<>();
        products.forEach(one -> causes.put(one.sku(), one.cause()));
        Map<String, List<Wanted>> bySupplier = new TreeMap<>();
        for (Preview one : preview.of(causes.keySet(), hurried)) {
            ReorderFacts facts = one.facts();
            occasion.because(causes.get(facts.sku()), () -> decide(facts)).ifPresent(wanted -> bySupplier
                    .computeIfAbsent(facts.supply().supplierId(), any -> new ArrayList<>())
                    .add(wanted));
        }
        return bySupplier.values().stream()
                .map(all -> occasion.because(sharedCause(all), () -> order(all)))
                .toList();
    }

    /** An order that several events led to names none of them; its lines' decisions do. */
    private static @Nullable String sharedCause(List<Wanted> all) {
        String first = all.get(0).cause();
        return all.stream().allMatch(wanted -> Objects.equals(wanted.cause(), first)) ? first : null;
    }

    private record Wanted(ReorderFacts facts, PurchaseLine line, @Nullable String cause) {}

    private Optional<Wanted> decide(ReorderFacts facts) {
        Decision decision = desk.decide(ReorderPreview.POLICY, facts, List.of());
        Outcome outcome = decision.judgement().outcome();
        Need need = quantities.count(facts, decision.judgement());
        BigDecimal waits = need.waitsDays();
        Instant now = clock.instant();
        boolean wanted = need.quantity() > 0 && !(outcome instanceof Outcome.Refuse);
        levels.save(new ReorderLevel(
                facts.sku(),
                facts.supply().supplierId(),
                facts.stock().onHand() - facts.stock().reserved(),
                facts.stock().onOrder() + (wanted ? need.quantity() : 0),
                need.reorderPoint(),
                wanted ? ReorderAnswer.ORDER : ReorderAnswer.WAIT,
                decision.id(),
                now,
                waits == null ? null : waitsSince(facts.sku(), now),
                waits == null ? null : now.plus(days(waits))));
        return wanted
                ? Optional.of(new Wanted(
                        facts, line(facts, need, decision, outcome instanceof Outcome.Escalate), occasion.now()))
                : Optional.empty();
    }

    /** When it was first put off; asked again, it goes on waiting since then. */
    private Instant waitsSince(String sku, Instant now) {
        return levels.find(sku)
                .flatMap(level -> Optional.ofNullable(level.waitsSince()))
                .orElse(now);
    }

    private static Duration days(BigDecimal days) {
        return Duration.ofMinutes(days.multiply(MINUTES).longValue());
    }

    private static PurchaseLine line(ReorderFacts facts, Need need, Decision decision, boolean doubtful) {
        return new PurchaseLine(
                1,
                facts.sku(),
                facts.description(),
                need.quantity(),
                0,
                need.unitCost(),
                decision.id(),
                need.position(),
                need.reorderPoint(),
                facts.demand().perWeek(),
                need.coverWeeks(),
                facts.supply().promisedDays(),
                facts.usualQuantity(),
                facts.demand().weak(),
                doubtful,
                need.chain());
    }

    /** Null where the supplier has not told of freight. */
    private static @Nullable BigDecimal freight(@Nullable OrderTerms terms, List<PurchaseLine> lines) {
        return terms == null || terms.freight() == null
                ? null
                : terms.freightOn(lines.stream().map(PurchaseLine::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private PurchaseOrder order(List<Wanted> all) {
        ReorderFacts first = all.get(0).facts();
        List<PurchaseLine> lines = new ArrayList<>();
        all.forEach(wanted -> lines.add(wanted.line().numbered(lines.size() + 1)));
        String email = suppliers
                .find(first.supply().supplierId())
                .flatMap(s -> Optional.ofNullable(s.email()))
                .orElse(null);
        PurchaseOrder order = new PurchaseOrder(
                orders.nextId(),
                first.supply().supplierId(),
                first.supply().name(),
                email,
                first.supply().currency(),
                PurchaseState.PROPOSED,
                clock.instant(),
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                freight(first.supply().order(), lines),
                lines);
        orders.add(order);
        processes.start(ReorderProcess.KEY, order.orderId(), Map.of());
        return orders.get(order.orderId());
    }

    /** Takes an order back; false when it is over already. */
    public boolean cancel(String orderId, String who, String why) {
        PurchaseOrder order = orders.get(orderId);
        return order.state().isOpen()
                && processes.message(
                        ReorderProcess.KEY, orderId, ReorderProcess.CANCELLED, Map.of("why", why + " (" + who + ")"));
    }
}
