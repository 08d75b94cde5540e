package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;

/**
 * Promotes members when a change of a group requires it. An interface, since groups are below members and must not know
 * them.
 */
public interface Promotions {
    /** The promotions that are necessary if the group becomes builder-level. */
    Effects onRaising(Group group);

    /** Carries out promotions. */
    void promote(Actor actor, WorkspaceId workspace, Effects effects);
}
