package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user across all workspaces of the realm.
 *
 * @param id an opaque id
 * @param email the email address
 * @param fullName the full name
 * @param userId the id of the account, if there is one
 * @param accountEnabled whether the account is enabled
 * @param archivedEverywhere whether a realm admin has archived the user in every workspace
 * @param workspaces the user's memberships
 */
public record InstanceUser(
        String id,
        @Nullable String email,
        @Nullable String fullName,
        @Nullable String userId,
        @Nullable Boolean accountEnabled,
        boolean archivedEverywhere,
        List<InstanceMembership> workspaces) {}
