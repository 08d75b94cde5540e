package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceSettings;

/** Which providers a workspace allows. */
public record ProviderPolicy(WorkspaceId workspace, WorkspaceSettings settings) {
    /** Whether a sign-in through the provider is enough to make somebody Active. */
    public boolean allows(IdentityProvider provider) {
        return mayBeUsed(provider)
                && (named(provider) || (provider.organization() == null ? provider.trustEmail() : linked(provider)));
    }

    /**
     * Whether people who have proved their mailbox may sign in through the provider. It need not vouch for the address
     * then.
     */
    public boolean mayBeUsed(IdentityProvider provider) {
        return provider.enabled() && (settings.identityProviders() == null || named(provider));
    }

    private boolean named(IdentityProvider provider) {
        return settings.identityProviders() != null
                && settings.identityProviders().contains(provider.alias());
    }

    private boolean linked(IdentityProvider provider) {
        return workspace.organization().equals(provider.organization());
    }
}
