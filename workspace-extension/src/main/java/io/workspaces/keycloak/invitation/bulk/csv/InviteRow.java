package io.workspaces.keycloak.invitation.bulk.csv;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person to invite.
 *
 * @param role as the API spells it
 * @param groups names of custom groups, not yet looked up
 * @param metadata keys and values, not yet judged against the limits of metadata
 * @param expiresIn empty where the workspace's own expiry holds
 */
public record InviteRow(
        long number,
        EmailAddress address,
        PersonName name,
        String role,
        List<String> groups,
        Map<String, String> metadata,
        Optional<Duration> expiresIn)
        implements RowReading {
    @Override
    public String email() {
        return address.value();
    }

    @Override
    public String toString() {
        return "InviteRow[" + number + "]";
    }
}
