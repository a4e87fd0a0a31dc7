package org.countersign.decisions.rulebook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.jspecify.annotations.Nullable;

/**
 * When a change is to hold. Times are read as people write them: with an offset, or as the clock on the wall shows them in
 * a time zone. Two schedules of one rule set conflict when one begins inside the other's bounded time, because nobody
 * could say what returns at its end.
 *
 * @param from null means as soon as it is approved
 * @param until null means for good
 */
public record Schedule(@Nullable Instant from, @Nullable Instant until, String zone) {

    private static final Duration FARTHEST = Duration.ofDays(3_653);

    /** @param zone such as {@code Europe/Berlin}; UTC when null */
    public static Schedule of(@Nullable String from, @Nullable String until, @Nullable String zone, Instant now) {
        ZoneId place = zone(zone);
        Instant begin = instant("effectiveFrom", from, place);
        Instant end = instant("effectiveUntil", until, place);
        if (begin != null && !begin.isAfter(now)) {
            throw bad("effectiveFrom: " + from + " has passed; leave it out to publish at once");
        }
        if (end != null && !end.isAfter(begin == null ? now : begin)) {
            throw bad("effectiveUntil: " + until + " is not after " + (begin == null ? "now" : from));
        }
        requireNear("effectiveFrom", begin, now);
        requireNear("effectiveUntil", end, now);
        return new Schedule(begin, end, place.getId());
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null || zone.isBlank() ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw bad("zone: '" + zone + "' is no time zone: write one such as Europe/Berlin");
        }
    }

    private static @Nullable Instant instant(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : local(field, text, zone);
        } catch (DateTimeException e) {
            throw bad(field + ": '" + text
                    + "' is no time: write 2026-12-01T00:00:00+01:00, or 2026-12-01T00:00 with a zone");
        }
    }

    private static Instant local(String field, String text, ZoneId zone) {
        LocalDateTime time = text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
        ZoneOffsetTransition jump = zone.getRules().getTransition(time);
        if (jump != null && jump.isGap()) {
            throw bad(field + ": there is no " + time + " in " + zone.getId() + ", the clock goes from "
                    + jump.getDateTimeBefore() + " to " + jump.getDateTimeAfter());
        }
        if (jump != null) {
            throw bad(field + ": " + time + " comes twice in " + zone.getId() + ", because the clock goes back: write "
                    + time + jump.getOffsetBefore() + " or " + time + jump.getOffsetAfter());
        }
        return time.atZone(zone).toInstant();
    }

    /** What lies further ahead was mistyped, or would surprise people who weren't there. */
    private static void requireNear(String field, @Nullable Instant time, Instant now) {
        if (time != null && time.isAfter(now.plus(FARTHEST))) {
            throw bad(field + ": " + time + " is more than ten years ahead");
        }
    }

    private static RuleDeskRefused bad(String message) {
        return new RuleDeskRefused(Code.BAD_SCHEDULE, message);
    }

    /** Neither of the two may begin inside the other's bounded time, and no two at the same moment. */
    static boolean conflict(Instant from, @Nullable Instant until, Instant otherFrom, @Nullable Instant otherUntil) {
        if (from.equals(otherFrom)) {
            return true;
        }
        return from.isBefore(otherFrom)
                ? until != null && otherFrom.isBefore(until)
                : otherUntil != null && from.isBefore(otherUntil);
    }
}
