package org.countersign.webapp.problem;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request's body asks for, checked before anything is done. */
public final class Wanted {

    /** So many things are done in one request. */
    private static final int MOST = 200;

    private static final int LONGEST_REASON = 500;

    private Wanted() {}

    /** Each once, in their order. */
    public static List<String> several(String name, @Nullable List<String> given) {
        List<String> all = given == null
                ? List.of()
                : given.stream()
                        .flatMap(one -> Stream.ofNullable(Parameters.text(one)))
                        .distinct()
                        .toList();
        if (all.isEmpty() || all.size() > MOST) {
            throw new Refused(400, "BAD_PARAMETER", name + ": name 1 to " + MOST + ", but there are " + all.size());
        }
        return all;
    }

    /** Why something is done, in words. */
    public static String reason(@Nullable String given) {
        String why = Parameters.text(given);
        if (why == null || why.length() > LONGEST_REASON) {
            throw new Refused(422, "REASON_REQUIRED", "reason: say why, in at most " + LONGEST_REASON + " characters");
        }
        return why;
    }
}
