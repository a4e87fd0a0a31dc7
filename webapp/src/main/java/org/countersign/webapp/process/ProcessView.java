package org.countersign.webapp.process;

import org.countersign.processes.runtime.ProcessInfo;
import org.countersign.processes.runtime.Token;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A process that runs here. */
@Schema(name = "Process")
public record ProcessView(
        @Schema(required = true, example = "fulfilment") String key,
        @Schema(required = true) String name,
        @Schema(required = true, example = "1") int version,
        @Schema(required = true, description = "instances under way") long running) {

    static ProcessView of(ProcessInfo p) {
        return new ProcessView(p.key(), p.name(), p.version(), p.running());
    }

    /** How many instances wait at one element. */
    @Schema(name = "Token")
    public record TokenView(
            @Schema(required = true, example = "countersign-order") String element,
            @Schema(required = true) long count) {

        static TokenView of(Token t) {
            return new TokenView(t.element(), t.count());
        }
    }
}
