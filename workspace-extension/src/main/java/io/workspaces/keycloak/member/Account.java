package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/** A realm account. */
public record Account(
        String id, @Nullable EmailAddress email, boolean emailVerified, PersonName name, boolean enabled) {}
