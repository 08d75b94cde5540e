package io.workspaces.client.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side effect of a change on one member.
 *
 * @param member the member
 * @param fromRoleText {@link #fromRole()} as the server calls it
 * @param toRoleText {@link #toRole()} as the server calls it
 * @param groupsLeft the groups that the member would leave
 * @param permissionsGained the permissions that the member would gain
 * @param permissionsLost the permissions that the member would lose
 */
public record Effect(
        EffectMember member,
        @Nullable String fromRoleText,
        @Nullable String toRoleText,
        List<Reference> groupsLeft,
        List<String> permissionsGained,
        List<String> permissionsLost)
        implements Serializable {
    /**
     * Returns the role before the change.
     *
     * @return the role before the change; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public @Nullable Role fromRole() {
        return fromRoleText == null ? null : Role.of(fromRoleText);
    }

    /**
     * Returns the role after the change.
     *
     * @return the role after the change; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public @Nullable Role toRole() {
        return toRoleText == null ? null : Role.of(toRoleText);
    }
}
