package io.workspaces.keycloak.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens, or would happen, with a row. People read the same word for both, except for those who are invited; what
 * would happen is counted apart, since it does not if the job ends early.
 */
public enum RowOutcome {
    /** Would be invited. */
    NEW("new"),
    INVITED("invited"),
    /** Would be updated. */
    UPDATE("updated"),
    UPDATED("updated"),
    /** Would be archived. */
    ARCHIVE("archived"),
    ARCHIVED("archived"),
    /** Would be unarchived. */
    UNARCHIVE("unarchived"),
    UNARCHIVED("unarchived"),
    /** Would be removed. */
    REMOVE("removed"),
    REMOVED("removed"),
    /** Would be mailed again. */
    RESEND("resent"),
    RESENT("resent"),
    /** Is as the file says, and nothing is written. */
    UNCHANGED("unchanged"),
    /** Needs nothing, or cannot be done as things are now. */
    SKIPPED("skipped"),
    /** Has to be corrected. */
    FAILED("failed");

    /** What a run still has to do. */
    static final Set<RowOutcome> PLANNED = Set.copyOf(EnumSet.of(NEW, UPDATE, ARCHIVE, UNARCHIVE, REMOVE, RESEND));

    /** What a run has done. */
    public static final Set<RowOutcome> DONE =
            Set.copyOf(EnumSet.of(INVITED, UPDATED, ARCHIVED, UNARCHIVED, REMOVED, RESENT));

    /** What a run has done and an undo takes back. */
    public static final Set<RowOutcome> REVERSIBLE = Set.copyOf(EnumSet.of(INVITED, UPDATED, ARCHIVED, UNARCHIVED));

    private final String label;

    RowOutcome(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }

    /** What has happened after what was planned. */
    RowOutcome done() {
        return switch (this) {
            case NEW -> INVITED;
            case UPDATE -> UPDATED;
            case ARCHIVE -> ARCHIVED;
            case UNARCHIVE -> UNARCHIVED;
            case REMOVE -> REMOVED;
            case RESEND -> RESENT;
            default -> this;
        };
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
        Set<RowOutcome> outcomes = EnumSet.noneOf(RowOutcome.class);
        for (String label : filter.split(",")) {
            List<RowOutcome> named = Arrays.stream(values())
                    .filter(outcome -> outcome.label.equals(label.strip()))
                    .toList();
            if (named.isEmpty()) {
                throw WorkspacesException.violation(
                        "outcome",
                        "outcome_unknown",
                        "is not a list of "
                                + Arrays.stream(values())
                                        .map(RowOutcome::label)
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
            }
            outcomes.addAll(named);
        }
        return outcomes;
    }
}
