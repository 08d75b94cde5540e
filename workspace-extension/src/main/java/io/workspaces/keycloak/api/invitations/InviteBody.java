package io.workspaces.keycloak.api.invitations;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.ProfileBody;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InvitationExpiry;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.invitation.keycloak.ClientRedirects;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The JSON of an invitation. */
final class InviteBody extends ProfileBody {
    public @Nullable JsonNode metadata;
    public @Nullable String expiresIn;
    public @Nullable String redirectUri;
    public @Nullable String clientId;
    public @Nullable Boolean sendEmail;

    InviteRequest request(ClientRedirects targets, Supplier<ZoneId> zone) {
        if (email == null) {
            throw WorkspacesException.violation("email", "missing", "is missing");
        }
        RedirectTarget target = targets.require(clientId, redirectUri);
        return new InviteRequest(
                profile(Profile.EMPTY, zone),
                EmailAddress.parse(email, "email"),
                role == null || role.isBlank() ? DefaultRole.END_USER : DefaultRole.parse(role, "role"),
                Objects.requireNonNullElse(groups(), List.of()),
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
}
