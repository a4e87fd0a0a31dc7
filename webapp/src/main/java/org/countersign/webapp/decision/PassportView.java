package org.countersign.webapp.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.decisions.desk.Passport;
import org.countersign.decisions.desk.Passport.Spoken;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.decision.StoredDecision.Later;
import org.countersign.ledger.json.FactsJson;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.messaging.Receipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision's passport: everything that it rests on and everything that came of it. */
@Schema(name = "Passport")
public record PassportView(
        @Schema(required = true) String id,
        @Schema(required = true, example = "536365") String subject,
        @Schema(required = true) Instant at,
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "3", description = "0 when there was no rule set") int version,
        @Schema(required = true, description = "SHA-256 of the rule set's text") String rulesetHash,
        @Schema(
                        required = true,
                        enumeration = {"approve", "adjust", "escalate", "refuse"})
                String outcome,
        @Schema(example = "risk") @Nullable String queue,
        @Schema(required = true, description = "SHA-256 over facts, predictions, version and judgement") String hash,
        @Schema(description = "absent until the next seal, seconds later") @Nullable SealedView sealed,
        @Schema(description = "the event that asked") @Nullable CauseView event,
        @Schema(required = true, implementation = Object.class) JsonNode facts,
        @Schema(required = true, example = "order") String factsType,
        @Schema(required = true) List<PredictionView> predictions,
        @Schema(required = true) List<ReasonView> reasons,
        @Schema(required = true) List<ReasonView.SilentView> notFired,
        @Schema(required = true, description = "what was not done as a rule wished") List<ReasonView> clamps,
        @Schema(required = true) VersionsView versions,
        @Schema(required = true) List<SignatureView> signatures,
        @Schema(required = true) List<EffectView> effects,
        @Nullable CaseView order,
        @Schema(required = true) List<MomentView> timeline,
        @Schema(required = true) List<SiblingView> siblings,
        @Schema(description = "what became of its subject", example = "delivered") @Nullable String outcomeLater,
        @Schema(required = true, description = "how people answered the tasks about it") List<CourseView> courses,
        @Schema(description = "which moment's rules decided; absent when it was those of the day") @Nullable
                AsOfView asOf,
        @Schema(description = "who it was about was erased; absent as long as that is known") @Nullable
                ErasedView erased) {

    /** The erasure that took out who it was about. */
    @Schema(name = "Erased")
    public record ErasedView(
            @Schema(required = true, example = "ERA-10017") String erasureId,
            @Schema(required = true) Instant agreedAt) {

        static @Nullable ErasedView of(StoredDecision.@Nullable Erased e) {
            return e == null ? null : new ErasedView(e.erasureId(), e.agreedAt());
        }
    }

    /** Rules of another moment decided. */
    @Schema(name = "AsOf")
    public record AsOfView(
            @Schema(required = true, description = "the moment whose rules decided, such as the purchase") Instant at,
            @Schema(required = true, description = "false when none was in force then and the earliest decided")
                    boolean onRecord,
            @Schema(required = true, description = "since when that version was in force") Instant from,
            @Schema(required = true, description = "the version in force now") int today,
            @Schema(
                            required = true,
                            example = "Decided by version 1, in force on 23 November 2026 (purchase); today's is 2.")
                    String sentence) {

        static @Nullable AsOfView of(Passport.@Nullable AsOf a) {
            return a == null ? null : new AsOfView(a.at(), a.onRecord(), a.from(), a.today(), a.sentence());
        }
    }

    /** The batch that seals it. */
    @Schema(name = "Sealed")
    public record SealedView(
            @Schema(required = true) long batch,
            @Schema(required = true) String root,
            @Schema(required = true) Instant at) {

        static @Nullable SealedView of(StoredDecision.@Nullable Sealed s) {
            return s == null ? null : new SealedView(s.batch(), s.root(), s.at());
        }
    }

    /** The event that asked. */
    @Schema(name = "Cause")
    public record CauseView(
            @Schema(required = true) String source,
            @Schema(required = true) String id,
            @Schema(required = true, example = "order.placed.v1") String type,
            @Schema(required = true) Instant receivedAt,
            @Schema(required = true, implementation = Object.class) Object body) {

        static @Nullable CauseView of(@Nullable Receipt r) {
            return r == null
                    ? null
                    : new CauseView(r.key().source(), r.key().id(), r.type(), r.receivedAt(), Bodies.of(r.body()));
        }
    }

    /** Which versions of what spoke. */
    @Schema(name = "Versions")
    public record VersionsView(
            @Schema(required = true, example = "fulfilment/escalation v3") String rules,
            @Schema(required = true, description = "model to version") Map<String, String> models) {

        static VersionsView of(Decision d) {
            return new VersionsView(
                    d.version().toString(),
                    d.predictions().stream()
                            .filter(Scored.class::isInstance)
                            .map(Scored.class::cast)
                            .collect(Collectors.toMap(Scored::model, Scored::version, (a, b) -> a)));
        }
    }

    /** Another decision about the same subject with the same cause. */
    @Schema(name = "Sibling")
    public record SiblingView(
            @Schema(required = true) String id,
            @Schema(required = true, example = "fulfilment/pricing") String ruleset,
            @Schema(
                            required = true,
                            enumeration = {"approve", "adjust", "escalate", "refuse"})
                    String outcome) {}

    public static PassportView of(Passport p) {
        Decision d = p.stored().decision();
        Outcome outcome = d.judgement().outcome();
        List<Later> later = p.stored().later();
        return new PassportView(
                d.id(),
                d.subject(),
                d.at(),
                d.version().ruleset().toString(),
                d.version().number(),
                d.version().hash(),
                outcome.word(),
                outcome instanceof Outcome.Escalate e ? e.queue() : null,
                d.hash(),
                SealedView.of(p.stored().sealed()),
                CauseView.of(p.event()),
                Json.mapper().valueToTree(d.facts()),
                FactsJson.type(d.facts()),
                d.predictions().stream()
                        .map(m -> PredictionView.of(m, p.thresholds().get(m.model())))
                        .toList(),
                p.reasons().stream().map(ReasonView::of).toList(),
                p.notFired().stream().map(ReasonView.SilentView::of).toList(),
                p.clamps().stream()
                        .map(c -> ReasonView.of(new Spoken(c, c.because())))
                        .toList(),
                VersionsView.of(d),
                p.stored().signatures().stream().map(SignatureView::of).toList(),
                p.effects().stream().map(EffectView::of).toList(),
                p.order() == null ? null : CaseView.of(p.order()),
                p.timeline().stream().map(MomentView::of).toList(),
                p.siblings().stream()
                        .map(s -> new SiblingView(s.id(), s.ruleset().toString(), s.outcome()))
                        .toList(),
                later.isEmpty() ? null : later.get(later.size() - 1).outcome(),
                p.courses().stream().map(CourseView::of).toList(),
                AsOfView.of(p.asOf()),
                ErasedView.of(p.stored().erased()));
    }
}
