package org.countersign.webapp.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Input;
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
            Map<String, Object> facts = inputs == null ? Map.of() : inputs;
            refuseStrange(table, facts);
            return ResultView.of(table.evaluate(facts));
        } catch (TableProblems e) {
            throw new Refused(400, "BAD_TABLE", String.valueOf(e.getMessage()));
        } catch (TableConflict e) {
            throw new Refused(422, "TABLE_CONFLICT", String.valueOf(e.getMessage()));
        }
    }

    /** More than the table asks for does no harm, and a missing value is DMN's null; both together are a slip. */
    private static void refuseStrange(Table table, Map<String, Object> facts) {
        List<String> paths = table.inputs().stream().map(Input::path).toList();
        List<String> strange = facts.keySet().stream()
                .filter(name -> paths.stream().noneMatch(path -> path.equals(name) || path.startsWith(name + ".")))
                .toList();
        List<String> missing = paths.stream()
                .filter(path ->
                        facts.keySet().stream().noneMatch(name -> path.equals(name) || path.startsWith(name + ".")))
                .toList();
        if (!strange.isEmpty() && !missing.isEmpty()) {
            throw new Refused(
                    400,
                    "UNKNOWN_INPUT",
                    "inputs: the table does not ask for " + strange + ", and " + missing + " is missing.\nMaybe '"
                            + missing.get(0) + "' was meant.");
        }
    }
}
