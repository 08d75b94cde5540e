package io.workspaces.keycloak.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads and writes when a membership ends: a day, which ends with the day in a time zone, or an instant. */
public final class ActiveUntil {
    /** Later ones are mistakes, and databases and spreadsheets have trouble with them. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private static final int MAX_LENGTH = 64;

    private ActiveUntil() {}

    /**
     * Reads a day such as {@code 2027-03-31}, or an instant such as {@code 2027-03-31T17:00:00Z}.
     *
     * @param zone the time zone of days
     * @throws WorkspacesException {@code active_until_invalid} at {@code field}
     */
    public static Instant parse(String text, ZoneId zone, String field) {
        String written = text.strip();
        try {
            if (written.length() <= MAX_LENGTH) {
                Instant end = written.indexOf('T') < 0
                        ? LocalDate.parse(written)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                        : OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MILLIS);
                if (!end.isAfter(LAST_DAY.atStartOfDay(zone).toInstant())) {
                    return end;
                }
                throw WorkspacesException.violation(
                        field, "active_until_invalid", "is later than 9999-12-29; for no end, leave it out");
            }
        } catch (DateTimeException notOne) {
            // Refused below.
        }
        throw WorkspacesException.violation(
                field,
                "active_until_invalid",
                "is not a day such as 2027-03-31, nor a time such as 2027-03-31T17:00:00Z");
    }

    /** The day, if the instant is the end of one in the time zone; otherwise the instant. {@link #parse} reads it. */
    public static String write(Instant end, ZoneId zone) {
        return lastDay(end, zone).map(LocalDate::toString).orElseGet(end::toString);
    }

    /** The day that ends with the instant in the time zone, if there is one. */
    public static Optional<LocalDate> lastDay(Instant end, ZoneId zone) {
        LocalDate next = LocalDate.ofInstant(end, zone);
        return Optional.of(next)
                .filter(day -> day.atStartOfDay(zone).toInstant().equals(end))
                .map(day -> day.minusDays(1));
    }
}
