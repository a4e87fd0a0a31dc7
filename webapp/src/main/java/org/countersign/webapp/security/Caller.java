package org.countersign.webapp.security;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;

/** Who calls, and with which roles. */
public record Caller(String name, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whoever got past the door has a name. */
    public static Caller of(SecurityContext context) {
        return new Caller(context.getUserPrincipal().getName(), Roles.of(context::isUserInRole));
    }
}
