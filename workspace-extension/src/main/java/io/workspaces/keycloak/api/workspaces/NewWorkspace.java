package io.workspaces.keycloak.api.workspaces;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Profile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON of a workspace to create; without an alias, one is derived from the name. */
public record NewWorkspace(
        @Nullable String name,
        @Nullable String alias,
        @Nullable String description,
        @Nullable FirstAdmin admin) {
    /** The person to invite as the first Admin. */
    public record FirstAdmin(
            @Nullable String email, @Nullable String fullName) {
        InviteRequest request() {
            if (email == null) {
                throw WorkspacesException.violation("admin.email", "missing", "is missing");
            }
            return new InviteRequest(
                    Profile.EMPTY.named(
                            fullName == null ? PersonName.NONE : PersonName.ofFullName(fullName, "admin.fullName")),
                    EmailAddress.parse(email, "admin.email"),
                    DefaultRole.ADMIN,
                    List.of(),
                    null,
                    null,
                    null,
                    true);
        }
    }

    private static final int MAX_ALIAS = 255;

    /** An id, which can be used in paths instead of an alias. */
    private static final Set<String> PATHS =
            Set.of("admin", "console", "current-user", "invitations", "me", "permission-catalog");

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public String checkedName() {
        return WorkspaceBody.checkedName(name == null ? "" : name);
    }

    public @Nullable String checkedDescription() {
        return WorkspaceBody.checkedDescription(description);
    }

    public String checkedAlias() {
        String text = alias == null || alias.isBlank() ? fromName() : alias.strip();
        if (!Limits.text(text, MAX_ALIAS, "alias").matches("[A-Za-z0-9._-]{1,255}")) {
            throw WorkspacesException.violation(
                    "alias", "alias_invalid", "has to be letters, digits, dot, underscore or hyphen");
        }
        if (reserved(text)) {
            throw WorkspacesException.violation(
                    "alias", "alias_reserved", "could be mistaken for an id or another path; choose another one");
        }
        return text;
    }

    /** Whether the workspace could not be reached by the alias. Keycloak never changes an alias, so it would stay. */
    private static boolean reserved(String alias) {
        return PATHS.contains(alias)
                || ID.matcher(alias).matches()
                || alias.chars().noneMatch(Character::isLetterOrDigit);
    }

    public Optional<InviteRequest> firstAdmin() {
        return Optional.ofNullable(admin).map(FirstAdmin::request);
    }

    private String fromName() {
        return Normalizer.normalize(checkedName(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
