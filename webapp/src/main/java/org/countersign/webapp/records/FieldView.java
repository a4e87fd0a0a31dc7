package org.countersign.webapp.records;

import java.time.Instant;
import java.util.List;
import org.countersign.decisions.records.FieldDictionary.Entry;
import org.countersign.ledger.records.FieldOwner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that decisions are made of. */
@Schema(name = "Field")
public record FieldView(
        @Schema(required = true, example = "order.total") String path,
        @Schema(required = true, example = "number") String type,
        @Schema(required = true, description = "all that it can be; empty when that is free") List<String> values,
        @Schema(required = true, description = "rule sets in force that ask for it") List<String> rulesets,
        @Schema(required = true, description = "models that score what it stands in") List<String> models,
        @Schema(description = "who answers for it") @Nullable String owner,
        @Schema(description = "what it means in this shop") @Nullable String meaning,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    static FieldView of(Entry entry) {
        FieldOwner owner = entry.owner();
        return new FieldView(
                entry.path(),
                entry.type(),
                entry.values(),
                entry.rulesets(),
                entry.models(),
                owner == null ? null : owner.owner(),
                owner == null ? null : owner.meaning(),
                owner == null ? null : owner.by(),
                owner == null ? null : owner.at());
    }

    /** Who answers for a fact, and what it means. */
    @Schema(name = "FieldDescription")
    public record DescriptionView(
            @Schema(required = true, example = "order.total") String path,
            @Schema(example = "Ann of the web shop") @Nullable String owner,
            @Schema(example = "with tax and shipping") @Nullable String meaning) {}
}
