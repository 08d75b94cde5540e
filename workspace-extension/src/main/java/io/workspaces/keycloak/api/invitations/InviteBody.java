package io.workspaces.keycloak.api.invitations;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.invitation.InvitationExpiry;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.invitation.RedirectTargets;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON of an invitation. */
record InviteBody(
        @Nullable String fullName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String role,
        @Nullable List<String> groups,
        @Nullable JsonNode metadata,
        @Nullable String expiresIn,
        @Nullable String redirectUri,
        @Nullable String clientId,
        @Nullable Boolean sendEmail) {

    InviteRequest request(RedirectTargets targets) {
        if (email == null) {
            throw WorkspacesException.violation("email", "missing", "is missing");
        }
        RedirectTargets.Target target = targets.require(clientId, redirectUri);
        return new InviteRequest(
                name(),
                EmailAddress.parse(email, "email"),
                role == null || role.isBlank() ? DefaultRole.END_USER : DefaultRole.parse(role, "role"),
                groups == null ? List.of() : withoutNulls(groups),
                expiresIn == null ? null : InvitationExpiry.parse(expiresIn, "expiresIn"),
                target.client(),
                target.redirectUri(),
                sendEmail == null || sendEmail);
    }

    MetadataPatch patch() {
        if (metadata == null || metadata.isNull()) {
            return MetadataPatch.NONE;
        }
        if (!metadata.isObject()) {
            throw WorkspacesException.violation("metadata", "not_an_object", "has to be a JSON object");
        }
        @SuppressWarnings("unchecked") // a JSON object has texts as keys
        Map<String, Object> members = Json.convert(metadata, Map.class);
        return MetadataPatch.ofJson(members);
    }

    private PersonName name() {
        if (fullName != null && (firstName != null || lastName != null)) {
            throw WorkspacesException.violation(
                    "fullName", "name_ambiguous", "cannot be combined with firstName or lastName");
        }
        return fullName != null
                ? PersonName.ofFullName(fullName, "fullName")
                : PersonName.of(
                        Objects.requireNonNullElse(firstName, ""),
                        Objects.requireNonNullElse(lastName, ""),
                        "firstName",
                        "lastName");
    }

    private static List<String> withoutNulls(List<String> groups) {
        Limits.list(groups, Group.MAX_OF_MEMBER, "groups");
        if (groups.stream().anyMatch(Objects::isNull)) {
            throw WorkspacesException.violation("groups", "wrong_type", "has an entry that is not a string");
        }
        return groups;
    }

    /** Leaves out metadata, whose values are secrets. */
    @Override
    public String toString() {
        return "InviteBody[" + email + "]";
    }
}
