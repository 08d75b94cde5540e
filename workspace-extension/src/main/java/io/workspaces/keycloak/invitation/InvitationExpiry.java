package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long an invitation is good: 1 hour to 30 days. Requests and files use the same forms. */
public final class InvitationExpiry {
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,4})\\s*(d|days?|h|hours?)?");

    /** More than any way to write one takes. */
    private static final int MAX_LENGTH = 64;

    private InvitationExpiry() {}

    /**
     * Reads an ISO-8601 duration such as {@code P7D} or {@code PT12H}, or what people write instead: {@code
     * 7d}, {@code 12h} or a number of days.
     *
     * @throws WorkspacesException {@code expiry_invalid} at {@code field}
     */
    public static Duration parse(String text, String field) {
        Duration duration = find(text)
                .orElseThrow(() -> WorkspacesException.violation(
                        field, "expiry_invalid", "is not a duration such as P7D, 7d or 12h"));
        if (duration.compareTo(WorkspaceSettings.MIN_EXPIRY) < 0
                || duration.compareTo(WorkspaceSettings.MAX_EXPIRY) > 0) {
            throw WorkspacesException.violation(field, "expiry_invalid", "has to be from 1 hour to 30 days");
        }
        return duration;
    }

    private static Optional<Duration> find(String written) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = written.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(1));
            String unit = matcher.group(2);
            return Optional.of(unit != null && unit.startsWith("h") ? Duration.ofHours(count) : Duration.ofDays(count));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            return Optional.empty();
        }
    }
}
