package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's ID token says about the address.
 *
 * @param email null if it names none
 * @param verified null if it does not say
 */
public record Assertion(
        @Nullable EmailAddress email, @Nullable Boolean verified) {}
