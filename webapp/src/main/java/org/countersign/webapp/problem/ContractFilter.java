package org.countersign.webapp.problem;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to the OpenAPI document what is true of every operation: how it says no. */
public final class ContractFilter implements OASFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "A value that can't be read",
            "503", "The database is away; Retry-After says in how many seconds to ask again");
    private static final Map<String, String> BEHIND_THE_DOOR =
            Map.of("401", "Nobody is signed in", "403", "This role may not, or the CSRF token is missing");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            ALWAYS.forEach((status, words) -> add(operation, status, words));
            if (isPublic(operation)) {
                operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
            } else {
                BEHIND_THE_DOOR.forEach((status, words) -> add(operation, status, words));
            }
            if (path.contains("{")) {
                add(operation, "404", "There is no such thing");
            }
            if (operation.getRequestBody() != null) {
                add(operation, "415", "The body is of another media type");
            }
            operation.getResponses().getAPIResponses().forEach(ContractFilter::sayProblem);
        }
    }

    private static boolean isPublic(Operation operation) {
        return operation.getSecurity() != null
                && operation.getSecurity().stream()
                        .allMatch(s -> s.getSchemes() == null || s.getSchemes().isEmpty());
    }

    private static void add(Operation operation, String status, String words) {
        APIResponses responses = operation.getResponses();
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(words));
        }
    }

    private static void sayProblem(String status, APIResponse response) {
        if (!List.of('4', '5').contains(status.charAt(0))) {
            return;
        }
        Content problem = OASFactory.createContent()
                .addMediaType(
                        Problems.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        response.setContent(problem);
    }
}
