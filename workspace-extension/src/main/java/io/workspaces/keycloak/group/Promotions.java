package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;

/** What a change of a group does to people's roles. Members know; groups only ask. */
public interface Promotions {
    /** The promotions that follow when the group becomes builder-level. */
    Effects onRaising(Group group);

    /** Carries promotions out. */
    void promote(Actor actor, WorkspaceId workspace, Effects effects);
}
