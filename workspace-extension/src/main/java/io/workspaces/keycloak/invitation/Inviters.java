package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How the people who invite call themselves. */
public interface Inviters {
    /** The full names of these accounts, by id; not of accounts that are gone, have no name, or are not stored. */
    Map<String, String> names(Collection<String> userIds);

    /** The full name of somebody who invites, or else the user name. */
    default String name(Actor inviter) {
        String id = inviter.userId();
        return id == null ? inviter.name() : name(inviter, names(List.of(id)));
    }

    /** @param names as {@link #names} has them */
    static String name(Actor inviter, Map<String, String> names) {
        String id = inviter.userId();
        return id == null ? inviter.name() : names.getOrDefault(id, inviter.name());
    }
}
