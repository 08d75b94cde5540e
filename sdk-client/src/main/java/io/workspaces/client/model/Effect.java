package io.workspaces.client.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side effect of a change on one member.
 *
 * @param member the member
 * @param fromRole the role before the change
 * @param toRole the role after the change
 * @param groupsLeft the groups that the member would leave
 * @param permissionsGained the permissions that the member would gain
 * @param permissionsLost the permissions that the member would lose
 */
public record Effect(
        EffectMember member,
        @Nullable Role fromRole,
        @Nullable Role toRole,
        List<Reference> groupsLeft,
        List<String> permissionsGained,
        List<String> permissionsLost)
        implements Serializable {}
