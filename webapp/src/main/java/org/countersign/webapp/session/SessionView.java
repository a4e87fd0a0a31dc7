package org.countersign.webapp.session;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is signed in, with the token that every change must carry. */
@Schema(name = "Session")
public record SessionView(
        @Schema(required = true, example = "operator") String user,
        @Schema(required = true, example = "[\"operator\"]") List<String> roles,
        @Schema(required = true, description = "for the header X-CSRF-Token") String csrf) {}
