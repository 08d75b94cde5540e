package io.workspaces.client.model;

/**
 * What an administrator may do at his door.
 *
 * @param locale the language of his account, as a BCP 47 tag
 * @param canCreate whether he may make workspaces
 * @param canViewAll whether he may view all workspaces and users of the realm
 * @param realmAdmin whether this is the door of realm admins
 */
public record Caller(String locale, boolean canCreate, boolean canViewAll, boolean realmAdmin) {}
