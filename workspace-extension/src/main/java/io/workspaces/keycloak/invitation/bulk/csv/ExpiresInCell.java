package io.workspaces.keycloak.invitation.bulk.csv;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the invitation of a row is good: {@code P7D}, {@code PT12H}, {@code 7d}, {@code 12h} or a number of days. */
public final class ExpiresInCell {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,4})\\s*(d|days?|h|hours?)?");

    private ExpiresInCell() {}

    /**
     * Nothing where the cell is empty and the workspace's own expiry holds.
     *
     * @throws WorkspacesException {@code expiry_invalid} at {@code expiresIn}
     */
    public static Optional<Duration> parse(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? Optional.empty() : Optional.of(limited(duration(text)));
    }

    private static Duration duration(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(1));
            String unit = matcher.group(2);
            return unit != null && unit.startsWith("h") ? Duration.ofHours(count) : Duration.ofDays(count);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            throw invalid("is not a duration such as P7D, 7d or 12h");
        }
    }

    private static Duration limited(Duration duration) {
        if (duration.compareTo(WorkspaceSettings.MIN_EXPIRY) < 0
                || duration.compareTo(WorkspaceSettings.MAX_EXPIRY) > 0) {
            throw invalid("is not between 1 hour and 30 days");
        }
        return duration;
    }

    private static WorkspacesException invalid(String message) {
        return WorkspacesException.violation("expiresIn", "expiry_invalid", message);
    }
}
