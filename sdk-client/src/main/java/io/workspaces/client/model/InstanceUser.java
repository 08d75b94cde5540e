package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person across all workspaces of the realm.
 *
 * @param id opaque
 * @param email the address
 * @param fullName the name
 * @param userId the account, if there is one
 * @param accountEnabled whether the account is
 * @param archivedEverywhere whether a realm admin keeps him out of every workspace
 * @param workspaces where he is
 */
public record InstanceUser(
        String id,
        @Nullable String email,
        @Nullable String fullName,
        @Nullable String userId,
        @Nullable Boolean accountEnabled,
        boolean archivedEverywhere,
        List<InstanceMembership> workspaces) {}
