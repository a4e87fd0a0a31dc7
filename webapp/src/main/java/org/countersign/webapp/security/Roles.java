package org.countersign.webapp.security;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The roles that people and programs come with. */
public final class Roles {

    public static final String OPERATOR = "operator";
    public static final String SUPERVISOR = "supervisor";
    public static final String RULE_AUTHOR = "rule-author";
    public static final String RULE_REVIEWER = "rule-reviewer";
    public static final String STEWARD = "steward";
    public static final String EVENT_SOURCE = "event-source";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    /** Everybody who works here may read. */
    static final List<String> READERS =
            List.of(OPERATOR, SUPERVISOR, RULE_AUTHOR, RULE_REVIEWER, STEWARD, AUDITOR, ADMIN);

    private Roles() {}

    /** Those of all roles that somebody has. */
    public static Set<String> of(Predicate<String> has) {
        Set<String> roles = new LinkedHashSet<>();
        READERS.stream().filter(has).forEach(roles::add);
        if (has.test(EVENT_SOURCE)) {
            roles.add(EVENT_SOURCE);
        }
        return roles;
    }
}
