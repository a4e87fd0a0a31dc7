package org.countersign.webapp.fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.decisions.oversight.Sight;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.records.Pair;
import org.countersign.ledger.fulfilment.CustomerRecord;
import org.countersign.ledger.fulfilment.CustomerRecord.Score;
import org.countersign.ledger.fulfilment.CustomerRecord.Source;
import org.countersign.ledger.fulfilment.CustomerRecord.Told;
import org.countersign.ledger.fulfilment.CustomerRecord.Total;
import org.countersign.webapp.decision.PredictionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer in one record: each value with who said it and what others say instead. */
@Schema(name = "Customer")
public record CustomerView(
        @Schema(required = true, example = "17850") String customerId,
        @Schema(required = true, description = "all ids that mean this customer, the one above first") List<String> ids,
        @Schema(required = true, description = "the ids besides the first, each with why it is the same customer")
                List<JoinedView> joined,
        @Nullable String name,
        @Nullable String email,
        @Schema(example = "GB") @Nullable String country,
        @Schema(example = "Gold") @Nullable String tier,
        @Schema(description = "since when there is an account, as it was told", example = "2024-03-01T12:00:00+01:00")
                @Nullable
                String createdAt,
        @Schema(required = true) List<FieldView> fields,
        @Schema(required = true, description = "what the orders add up to, one a currency") List<TotalView> totals,
        @Schema(required = true, description = "what waits for a person") List<WaitingView> tasks,
        @Schema(required = true, description = "what each model said last") List<ScoreView> scores) {

    /** Another id of the customer, and who says so. */
    @Schema(name = "CustomerJoined")
    public record JoinedView(
            @Schema(required = true, example = "17851") String customerId,
            @Schema(required = true) Instant at,
            @Schema(description = "who said so; absent when the rules did") @Nullable String by,
            @Nullable String why,
            @Schema(description = "with both records as they were then") @Nullable String decisionId) {

        static JoinedView of(String id, Pair p) {
            return new JoinedView(id, p.at(), p.by(), p.why(), p.decisionId());
        }
    }

    /** One value, and why it holds. */
    @Schema(name = "CustomerField")
    public record FieldView(
            @Schema(
                            required = true,
                            enumeration = {"name", "email", "country", "tier", "createdAt", "address"})
                    String field,
            @Schema(required = true) ToldView holds,
            @Schema(required = true, description = "why this value and not another") String rule,
            @Schema(required = true, description = "what others say instead, the most trusted first")
                    List<ToldView> others) {}

    /** A value and who said it. */
    @Schema(name = "CustomerValue")
    public record ToldView(
            @Schema(required = true, example = "ada@example.org") String value,
            @Schema(
                            required = true,
                            enumeration = {"event", "order", "import"})
                    String kind,
            @Schema(description = "the event's sender", example = "/shop/webshop") @Nullable String source,
            @Schema(required = true, description = "the event's or the order's id") String reference,
            @Schema(description = "of whom it was said; absent for a guest's order") @Nullable String customerId,
            @Schema(required = true) Instant at) {

        static ToldView of(Told t) {
            return new ToldView(
                    t.value(),
                    switch (t.kind()) {
                        case EVENT -> "event";
                        case ORDER -> "order";
                        case IMPORT -> "import";
                    },
                    t.source().isEmpty() ? null : t.source(),
                    t.reference(),
                    t.customerId(),
                    t.at());
        }
    }

    /** What the orders in one currency add up to. */
    @Schema(name = "CustomerTotal")
    public record TotalView(
            @Schema(required = true, example = "GBP") String currency,
            @Schema(required = true) int orders,
            @Schema(required = true) int refused,
            @Schema(required = true, description = "cancelled or come back, imported ones at least in part") int undone,
            @Schema(required = true, description = "the sum of all but the refused ones", example = "139.12")
                    String spent,
            @Schema(required = true) Instant firstAt,
            @Schema(required = true) Instant lastAt) {

        static TotalView of(Total t) {
            return new TotalView(
                    t.currency(),
                    t.orders(),
                    t.refused(),
                    t.undone(),
                    t.spent().toPlainString(),
                    t.firstAt(),
                    t.lastAt());
        }
    }

    /** What waits for a person. */
    @Schema(name = "CustomerTask")
    public record WaitingView(
            @Schema(required = true, example = "T-48213") String id,
            @Schema(required = true) String title,
            @Schema(required = true, example = "risk") String queue,
            @Schema(required = true) Instant dueAt,
            @Nullable String claimedBy) {

        static WaitingView of(Task t) {
            return new WaitingView(t.id(), t.title(), t.queue(), t.dueAt(), t.claimedBy());
        }
    }

    /** What a model said last, and in which decision. */
    @Schema(name = "CustomerScore")
    public record ScoreView(
            @Schema(required = true) String decisionId,
            @Schema(required = true, description = "what was decided about", example = "536365") String subject,
            @Schema(required = true) Instant at,
            @Schema(required = true) PredictionView prediction) {

        static ScoreView of(Score s) {
            return new ScoreView(s.decisionId(), s.subject(), s.at(), PredictionView.of(s.prediction(), null));
        }
    }

    public static CustomerView of(CustomerRecord c, Sight sight) {
        return new CustomerView(
                c.customerId(),
                c.ids(),
                joined(c),
                holding(c, "name"),
                holding(c, "email"),
                holding(c, "country"),
                holding(c, "tier"),
                holding(c, "createdAt"),
                fields(c.values()),
                c.totals().stream().map(TotalView::of).toList(),
                c.tasks().stream().map(WaitingView::of).toList(),
                c.scores().stream()
                        .filter(score -> !sight.hides(score.decisionId()))
                        .map(ScoreView::of)
                        .toList());
    }

    private static List<JoinedView> joined(CustomerRecord c) {
        return c.ids().stream()
                .filter(id -> !id.equals(c.customerId()))
                .flatMap(id -> c.joins().stream()
                        .filter(pair -> pair.a().equals(id) || pair.b().equals(id))
                        .limit(1)
                        .map(pair -> JoinedView.of(id, pair)))
                .toList();
    }

    private static @Nullable String holding(CustomerRecord c, String field) {
        return c.values().stream()
                .filter(told -> told.current() && told.field().equals(field))
                .map(Told::value)
                .findFirst()
                .orElse(null);
    }

    private static List<FieldView> fields(List<Told> values) {
        List<FieldView> fields = new ArrayList<>();
        for (Told holds : values) {
            if (holds.current()) {
                List<ToldView> others = values.stream()
                        .filter(told -> told.field().equals(holds.field()) && !told.current())
                        .map(ToldView::of)
                        .toList();
                fields.add(new FieldView(holds.field(), ToldView.of(holds), rule(holds.kind()), others));
            }
        }
        return fields;
    }

    private static String rule(Source kind) {
        return switch (kind) {
            case EVENT -> "The newest customer event that names it: the shop's own word comes before what orders say.";
            case ORDER -> "No customer event names it, so the newest order that does.";
            case IMPORT -> "Neither a customer event nor an order names it, so the newest imported order that does.";
        };
    }
}
