package org.countersign.webapp.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableConflict;
import org.countersign.rules.table.TableProblems;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.rulebook.EvaluateView.ResultView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decision tables by themselves, outside any rule set. */
@Path("tables")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class TablesResource {

    private static final String FILE = "dmn";

    @POST
    @Path("evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Run a decision table from any DMN tool; keeps nothing and changes nothing",
            operationId = "evaluateTable")
    @APIResponse(responseCode = "200", description = "What the table says")
    @APIResponse(responseCode = "400", description = "The file can't be run, or an input is of the wrong kind")
    @APIResponse(responseCode = "422", description = "Rows fit together that its hit policy forbids")
    public ResultView evaluate(EvaluateView asked) {
        return answer(asked.dmn(), asked.decision(), asked.inputs());
    }

    private static ResultView answer(
            @Nullable String dmn, @Nullable String decision, @Nullable Map<String, Object> inputs) {
        if (dmn == null || dmn.isBlank()) {
            throw new Refused(400, "BAD_TABLE", "dmn: the text of a DMN file is missing");
        }
        try {
            byte[] xml = dmn.getBytes(StandardCharsets.UTF_8);
            Table table = decision == null ? DmnXml.read(FILE, xml) : DmnXml.read(FILE, xml, decision);
            return ResultView.of(table.evaluate(inputs == null ? Map.of() : inputs));
        } catch (TableProblems e) {
            throw new Refused(400, "BAD_TABLE", String.valueOf(e.getMessage()));
        } catch (TableConflict e) {
            throw new Refused(422, "TABLE_CONFLICT", String.valueOf(e.getMessage()));
        }
    }
}
