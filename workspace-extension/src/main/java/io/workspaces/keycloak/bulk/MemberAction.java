package io.workspaces.keycloak.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Choice;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job does to each of some members.
 *
 * @param role for {@link Kind#ROLE}
 * @param groups ids of custom groups, for those kinds that have some
 */
public record MemberAction(Kind kind, @Nullable DefaultRole role, List<String> groups) {
    /** What can be done to many members. */
    public enum Kind {
        ROLE,
        ADD_GROUPS,
        REMOVE_GROUPS,
        /** The groups are the whole list. */
        SET_GROUPS,
        RESEND,
        ARCHIVE,
        UNARCHIVE,
        REMOVE;

        @JsonValue
        public String label() {
            return Choice.label(this);
        }

        boolean hasGroups() {
            return this == ADD_GROUPS || this == REMOVE_GROUPS || this == SET_GROUPS;
        }

        /** @throws WorkspacesException {@code invalid_request} */
        static Kind parse(@Nullable String text) {
            return Choice.of(String.valueOf(text), "action", "action_unknown", values());
        }
    }

    /**
     * Reads an action of a request.
     *
     * @param groups ids, or null
     * @throws WorkspacesException {@code invalid_request}
     */
    public static MemberAction of(@Nullable String kind, @Nullable String role, @Nullable List<String> groups) {
        Kind known = Kind.parse(kind);
        if (known == Kind.ROLE && role == null) {
            throw WorkspacesException.violation("role", "missing", "is required");
        }
        boolean some = known == Kind.ADD_GROUPS || known == Kind.REMOVE_GROUPS;
        if (known.hasGroups() && (groups == null || some && groups.isEmpty())) {
            throw WorkspacesException.violation("groups", "missing", "is required");
        }
        return new MemberAction(
                known,
                known == Kind.ROLE && role != null ? DefaultRole.parse(role, "role") : null,
                known.hasGroups() && groups != null ? List.copyOf(groups) : List.of());
    }
}
