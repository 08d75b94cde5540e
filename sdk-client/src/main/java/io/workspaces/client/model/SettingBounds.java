package io.workspaces.client.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limits that realm admins have set for signing in. Workspace Admins can only restrict sign-in further: they
 * can allow fewer providers, or switch on what is off.
 *
 * @param identityProviders the aliases of the allowed providers; null if realm admins have not limited them
 * @param strictSso whether it must be on
 * @param linkOnly whether it must be on
 */
public record SettingBounds(@Nullable Set<String> identityProviders, boolean strictSso, boolean linkOnly) {}
