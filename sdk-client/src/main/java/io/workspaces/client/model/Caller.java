package io.workspaces.client.model;

import java.util.List;

/**
 * What the caller of an administration API may do.
 *
 * @param locale the language of their account, as a BCP 47 tag
 * @param locales the languages that invitations can be in, the realm's own first; empty if there is no choice
 * @param canCreate whether they may create workspaces
 * @param canViewAll whether they may view all workspaces and users of the realm
 * @param realmAdmin whether they use the API for realm admins, {@link io.workspaces.client.AdminApi#REALM}
 */
public record Caller(String locale, List<String> locales, boolean canCreate, boolean canViewAll, boolean realmAdmin) {}
