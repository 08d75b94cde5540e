package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One key of one member as it is stored.
 *
 * @param revision random; a new one for each change by a caller
 */
public record MetadataEntry(
        WorkspaceId workspace,
        String member,
        MetadataKey key,
        Audience audience,
        Sealed sealed,
        long revision,
        Instant updatedAt) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Size of the value, in bytes. */
    int size() {
        return sealed.ciphertext().length - Sealed.OVERHEAD;
    }

    /** This row with the same value encrypted again. */
    public MetadataEntry with(Sealed newSealed) {
        return new MetadataEntry(workspace, member, key, audience, newSealed, revision, updatedAt);
    }

    MetadataEntry with(Audience newAudience, Instant now) {
        return new MetadataEntry(workspace, member, key, newAudience, sealed, newRevision(), now);
    }

    /** The current time with the precision that is stored: milliseconds. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static long newRevision() {
        return RANDOM.nextLong();
    }

    Binding binding() {
        return binding(member, key);
    }

    /** A value of a patch that writes this row again. */
    public Map<String, Object> asPatch(Opener opener) {
        return Map.of(
                "value", opener.openText(sealed.ciphertext(), binding()),
                "visibility", audience.visibility().label(),
                "clients", audience.clients());
    }

    static Binding binding(String member, MetadataKey key) {
        return Binding.of("metadata", member, key.name());
    }
}
