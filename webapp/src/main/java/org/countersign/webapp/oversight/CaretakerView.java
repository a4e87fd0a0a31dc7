package org.countersign.webapp.oversight;

import java.time.Instant;
import java.time.LocalDate;
import org.countersign.ledger.oversight.Caretaker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that decides, and who answers for it. */
@Schema(name = "Caretaker")
public record CaretakerView(
        @Schema(
                        required = true,
                        enumeration = {"rules", "model", "process"})
                String kind,
        @Schema(required = true) String name,
        @Schema(description = "absent while nobody answers for it") @Nullable String owner,
        @Nullable LocalDate reviewOn,
        @Schema(required = true, description = "whether the day of the review is over") boolean overdue,
        @Nullable Instant setAt,
        @Nullable String setBy) {

    @Schema(name = "CaretakerEntry")
    public record EntryView(
            @Schema(
                            required = true,
                            enumeration = {"rules", "model", "process"})
                    String kind,
            @Schema(required = true) String name,
            @Schema(required = true) String owner,
            @Schema(required = true) LocalDate reviewOn) {}

    static CaretakerView nobody(String kind, String name) {
        return new CaretakerView(kind, name, null, null, false, null, null);
    }

    static CaretakerView of(Caretaker one, LocalDate today) {
        return new CaretakerView(
                one.kind(), one.name(), one.owner(), one.reviewOn(), one.isOverdue(today), one.setAt(), one.setBy());
    }
}
