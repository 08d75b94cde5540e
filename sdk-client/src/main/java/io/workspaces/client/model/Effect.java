package io.workspaces.client.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to one member beside what was asked for.
 *
 * @param member whom
 * @param fromRole the role now
 * @param toRole the role then
 * @param groupsLeft groups that he would lose
 * @param permissionsGained what he could do then
 * @param permissionsLost what he could not do any more
 */
public record Effect(
        EffectMember member,
        @Nullable Role fromRole,
        @Nullable Role toRole,
        List<Reference> groupsLeft,
        List<String> permissionsGained,
        List<String> permissionsLost)
        implements Serializable {}
