package org.countersign.webapp.rulebook;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.rules.table.TableResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision table from any DMN tool, and what to ask it. */
@Schema(name = "Evaluate")
public record EvaluateView(
        @Schema(required = true, description = "the text of the DMN file") String dmn,
        @Schema(description = "id or name of the decision; needed when the file has several tables") @Nullable
                String decision,
        @Schema(required = true, description = "values by the name or path of the input; dates and times as text")
                Map<String, Object> inputs) {

    /** What the table says. */
    @Schema(name = "Evaluated")
    public record ResultView(
            @Schema(description = "DMN's result; absent when it is null") @Nullable Object result,
            @Schema(required = true, description = "ids of the rows that speak; row-N where the file gives none")
                    List<String> matchedRows) {

        static ResultView of(TableResult result) {
            return new ResultView(plain(result.value()), result.rows());
        }

        private static @Nullable Object plain(@Nullable Object value) {
            if (value instanceof List<?> several) {
                return several.stream().map(ResultView::plain).toList();
            }
            if (value instanceof Map<?, ?> named) {
                Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
                named.forEach((name, said) -> plain.put(name, plain(said)));
                return plain;
            }
            if (value instanceof BigDecimal number) {
                return DecimalNode.valueOf(number); // money is text in our JSON; a DMN number is a number
            }
            return value == null || value instanceof Boolean ? value : value.toString();
        }
    }
}
