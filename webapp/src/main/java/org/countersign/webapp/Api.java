package org.countersign.webapp;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything under {@code /api/v1}. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Countersign",
                        version = "1",
                        description = "Models advise, rules decide, people countersign. Money is a decimal string,"
                                + " an instant is RFC 3339 in UTC, a refusal is RFC 9457 problem details."
                                + " A list's `next` is the `cursor` of the page after it.",
                        license =
                                @License(name = "GPL-3.0-or-later", url = "https://www.gnu.org/licenses/gpl-3.0.html")),
        tags = {
            @Tag(name = "events", description = "What the shop tells us, and what became of it"),
            @Tag(name = "tasks", description = "People's work"),
            @Tag(name = "oversight", description = "How far the machine may go, and whether people stay able"),
            @Tag(name = "decisions", description = "What was decided, and why"),
            @Tag(name = "shop", description = "Orders, customers, products, stock, and the shop's past"),
            @Tag(name = "privacy", description = "What is held about a person, and forgetting it"),
            @Tag(name = "rules", description = "Rule sets and their versions"),
            @Tag(name = "models", description = "Models and their cards"),
            @Tag(name = "processes", description = "Processes and where their instances stand"),
            @Tag(name = "session", description = "Who is there")
        },
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "session")},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "basic",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic",
                                    description = "For programs"),
                            @SecurityScheme(
                                    securitySchemeName = "session",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "countersign-session",
                                    description = "For the console: what changes something also carries the header"
                                            + " X-CSRF-Token with the session's `csrf`")
                        }))
public class Api extends Application {}
