package io.workspaces.keycloak.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens, or would happen, with a row. */
public enum RowOutcome {
    /** Would be invited. */
    NEW,
    INVITED,
    /** Needs nothing, or cannot be done as things are now. */
    SKIPPED,
    /** Has to be corrected. */
    FAILED;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a filter such as {@code skipped,failed}; null is all.
     *
     * @throws WorkspacesException {@code invalid_request}
     */
    public static Set<RowOutcome> parse(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return EnumSet.allOf(RowOutcome.class);
        }
        return Arrays.stream(filter.split(","))
                .map(label -> Arrays.stream(values())
                        .filter(outcome -> outcome.label().equals(label.strip()))
                        .findFirst()
                        .orElseThrow(() -> WorkspacesException.violation(
                                "outcome", "outcome_unknown", "is not a list of new, invited, skipped, failed")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RowOutcome.class)));
    }
}
