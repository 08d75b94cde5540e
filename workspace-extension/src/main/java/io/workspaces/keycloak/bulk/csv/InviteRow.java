package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.invitation.InviteRequest;
import java.util.Map;

/**
 * A person to invite.
 *
 * @param metadata keys and values, not yet judged against the limits of metadata
 */
public record InviteRow(long number, InviteRequest request, Map<String, String> metadata) implements RowReading {
    @Override
    public String email() {
        return request.email().value();
    }

    @Override
    public String toString() {
        return "InviteRow[" + number + "]";
    }
}
