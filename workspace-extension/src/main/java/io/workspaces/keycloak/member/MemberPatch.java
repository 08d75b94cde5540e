package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A change of one member; null leaves a value unchanged.
 *
 * @param email can be changed only while Invited
 * @param groups ids or names of custom groups
 */
public record MemberPatch(
        @Nullable Profile profile,
        @Nullable EmailAddress email,
        @Nullable DefaultRole role,
        @Nullable Collection<String> groups) {}
