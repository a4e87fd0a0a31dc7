package org.countersign.webapp.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name and a password. */
@Schema(name = "Login")
public record LoginView(
        @Schema(required = true, example = "operator") @Nullable String user,
        @Schema(required = true, example = "operator") @Nullable String password) {}
