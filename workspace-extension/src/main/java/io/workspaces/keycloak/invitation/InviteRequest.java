package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Profile;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be invited, and how.
 *
 * @param groups ids or names of custom groups
 * @param expiresIn how long it is good, or null for the workspace's setting
 * @param clientId internal id of the client whose {@code redirectUri} the person is sent to
 */
public record InviteRequest(
        Profile profile,
        EmailAddress email,
        DefaultRole role,
        List<String> groups,
        @Nullable Duration expiresIn,
        @Nullable String clientId,
        @Nullable String redirectUri,
        boolean sendEmail) {
    /** The same, which leads there. */
    public InviteRequest leadingTo(RedirectTarget target) {
        return new InviteRequest(
                profile, email, role, groups, expiresIn, target.client(), target.redirectUri(), sendEmail);
    }
}
