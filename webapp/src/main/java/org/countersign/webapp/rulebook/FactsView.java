package org.countersign.webapp.rulebook;

import java.util.List;
import org.countersign.rules.rulebook.FactModel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words that rules may use. */
@Schema(name = "RuleFacts")
public record FactsView(
        @Schema(required = true) List<FieldView> fields,
        @Schema(required = true) List<String> functions,
        @Schema(required = true) List<String> verdicts) {

    static FactsView of(FactModel model) {
        return new FactsView(
                model.fields().stream()
                        .map(f -> new FieldView(f.path(), f.type(), f.label(), f.values()))
                        .toList(),
                model.functions(),
                model.verdicts());
    }

    /** One fact. */
    @Schema(name = "RuleFact")
    public record FieldView(
            @Schema(required = true, example = "order.total") String path,
            @Schema(required = true, example = "number") String type,
            @Schema(required = true, example = "total") String label,
            @Schema(required = true, description = "all that it can be; empty when that is free")
                    List<String> values) {}
}
