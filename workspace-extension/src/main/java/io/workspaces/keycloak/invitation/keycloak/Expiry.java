package io.workspaces.keycloak.invitation.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/**
 * When an invitation expires, in the reader's words.
 *
 * @param unit the key of the message that says how much time is left; empty if it is less than two hours
 * @param count how many of the unit; at least 2, so that no language needs the singular
 */
public record Expiry(String date, String unit, long count) {
    private static final int SEVERAL = 2;

    public static Expiry of(Instant expiry, Instant now, Locale locale) {
        String date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(expiry)
                + " UTC";
        Duration left = Duration.between(now, expiry);
        // Somebody who opens the mail at once still reads "7 days", and "3 days" in a reminder that had to wait for its
        // turn.
        long days = left.plus(Duration.ofMinutes(30)).toDays();
        if (days >= SEVERAL) {
            return new Expiry(date, "workspacesInviteDays", days);
        }
        long hours = left.plus(Duration.ofMinutes(1)).toHours();
        return hours >= SEVERAL ? new Expiry(date, "workspacesInviteHours", hours) : new Expiry(date, "", 0);
    }

    /** The values for templates, which cannot read records; numbers are texts, since Keycloak's formats print no others. */
    public Map<String, String> attributes() {
        return Map.of("date", date, "unit", unit, "count", Long.toString(count));
    }
}
