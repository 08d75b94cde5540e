package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.InMemoryDataKeys;
import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKey;
import io.workspaces.keycloak.crypto.MasterKeyRing;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.Profiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A workspace with members, put together in memory. */
final class Vault {
    static final WorkspaceId ACME = new WorkspaceId("realm-1", "org-1");
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final String ANN = "member-ann";

    final InMemoryDataKeys keyRows = new InMemoryDataKeys();
    final InMemoryMetadataRows rows = new InMemoryMetadataRows();
    final Set<String> members = new HashSet<>(Set.of(ANN, "member-bob"));
    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    private final MetadataOwners owners = new MetadataOwners() {
        @Override
        public boolean exists(WorkspaceId workspace, String member) {
            return workspace.equals(ACME) && members.contains(member);
        }

        @Override
        public void lockAll(WorkspaceId workspace, Collection<String> all) {
            // Nobody else is here.
        }

        @Override
        public boolean lock(WorkspaceId workspace, String member) {
            return exists(workspace, member);
        }
    };

    DataKeys keys(MasterKeys masterKeys) {
        return new DataKeys(keyRows, masterKeys, new KeysetCache(10, KeysetCache.DEFAULT_MAX_AGE, clock), clock);
    }

    static MasterKeys master() {
        return realm -> MasterKeyRing.of(List.of(MasterKey.of("k1", new byte[MasterKey.LENGTH])));
    }

    MemberMetadata reading() {
        return reading(master());
    }

    MemberMetadata reading(MasterKeys masterKeys) {
        return new MemberMetadata(rows, owners, keys(masterKeys), clock);
    }

    MetadataEditing editing() {
        return editing(master());
    }

    MetadataEditing editing(MasterKeys masterKeys) {
        return new MetadataEditing(rows, owners, keys(masterKeys), clock);
    }

    MetadataEditing.Edited patch(Map<String, ? extends @Nullable Object> patch) {
        return editing().patch(ACME, ANN, MetadataPatch.ofJson(patch), tag -> true, () -> {});
    }

    /** What an app reads of Ann. */
    SortedMap<String, String> values() {
        return values(Visibility.APP, "app");
    }

    SortedMap<String, String> values(Visibility kind, String client) {
        SortedMap<String, String> values = new TreeMap<>();
        reading().valuesFor(ACME, ANN, kind, client).forEach((key, value) -> values.put(key.name(), value.text()));
        return values;
    }

    static Member ann() {
        return Member.invited(
                ANN,
                ACME,
                EmailAddress.parse("ann@example.com", "email"),
                Profiles.named("Ann", "Lee"),
                io.workspaces.keycloak.group.DefaultRole.END_USER,
                Set.of(),
                MemberSource.INVITED,
                NOON);
    }
}
