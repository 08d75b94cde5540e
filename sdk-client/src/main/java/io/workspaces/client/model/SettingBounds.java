package io.workspaces.client.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What realm admins have set of signing in. Workspace Admins can only narrow it: name fewer providers,
 * switch on what is off.
 *
 * @param identityProviders null where no realm admin has named any
 * @param strictSso whether it has to be on
 * @param linkOnly whether it has to be on
 */
public record SettingBounds(@Nullable Set<String> identityProviders, boolean strictSso, boolean linkOnly) {}
